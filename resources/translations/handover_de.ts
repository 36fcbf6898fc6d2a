<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en">
 <context>
  <name>Handover</name>
  <message>
   <location filename="../../desktop/app.py" />
   <source>Open a practice</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/app.py" />
   <source>Making up a practice to try...</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/app.py" />
   <source>Practices (*{suffix})</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/cli/exchange.py" />
   <source>{number} appointment</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/cli/exchange.py" />
   <source>{number} appointments</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/cli/exchange.py" />
   <source>{number} row</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/cli/exchange.py" />
   <source>{number} rows</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/cli/offboard.py" />
   <source>{number} client</source>
   <translation>{number} Klient</translation>
  </message>
  <message>
   <location filename="../../desktop/cli/offboard.py" />
   <source>{number} clients</source>
   <translation>{number} Klienten</translation>
  </message>
  <message>
   <location filename="../../desktop/cli/offboard.py" />
   <source>{number} record</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/cli/offboard.py" />
   <source>{number} records</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/cli/offboard.py" />
   <source>{number} letter</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/cli/offboard.py" />
   <source>{number} letters</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/cli/reports.py" />
   <source>{number} upcoming appointment</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/cli/reports.py" />
   <source>{number} upcoming appointments</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/cli/reports.py" />
   <source>{number} minute</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/cli/reports.py" />
   <source>{number} minutes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/cli/reports.py" />
   <source>{number} current client</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/cli/reports.py" />
   <source>{number} current clients</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/models/words.py" />
   <source>Accounts Admin</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/models/words.py" />
   <source>Case Manager</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/models/words.py" />
   <source>Supervisor</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/models/words.py" />
   <source>Current</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/models/words.py" />
   <source>Closed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/models/words.py" />
   <source>Deceased</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/models/words.py" />
   <source>Booked</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/models/words.py" />
   <source>Confirmed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/models/words.py" />
   <source>Arrived</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/models/words.py" />
   <source>Attended</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/models/words.py" />
   <source>Did Not Attend</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/models/words.py" />
   <source>Cancelled</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/models/words.py" />
   <source>Waiting List</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/models/words.py" />
   <source>Employee</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/models/words.py" />
   <source>Contractor</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/models/words.py" />
   <source>Letter</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/models/words.py" />
   <source>E-mail</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/models/words.py" />
   <source>SMS</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/models/words.py" />
   <source>Telephone</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/models/words.py" />
   <source>Not at all</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/rules/dates/format.py" />
   <source>Monday</source>
   <translation>Montag</translation>
  </message>
  <message>
   <location filename="../../desktop/rules/dates/format.py" />
   <source>Mon</source>
   <translation>Mo</translation>
  </message>
  <message>
   <location filename="../../desktop/rules/dates/format.py" />
   <source>Tuesday</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/rules/dates/format.py" />
   <source>Tue</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/rules/dates/format.py" />
   <source>Wednesday</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/rules/dates/format.py" />
   <source>Wed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/rules/dates/format.py" />
   <source>Thursday</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/rules/dates/format.py" />
   <source>Thu</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/rules/dates/format.py" />
   <source>Friday</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/rules/dates/format.py" />
   <source>Fri</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/rules/dates/format.py" />
   <source>Saturday</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/rules/dates/format.py" />
   <source>Sat</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/rules/dates/format.py" />
   <source>Sunday</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/rules/dates/format.py" />
   <source>Sun</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/rules/dates/format.py" />
   <source>January</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/rules/dates/format.py" />
   <source>Jan</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/rules/dates/format.py" />
   <source>February</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/rules/dates/format.py" />
   <source>Feb</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/rules/dates/format.py" />
   <source>March</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/rules/dates/format.py" />
   <source>Mar</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/rules/dates/format.py" />
   <source>April</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/rules/dates/format.py" />
   <source>Apr</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/rules/dates/format.py" />
   <source>May</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/rules/dates/format.py" />
   <source>June</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/rules/dates/format.py" />
   <source>Jun</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/rules/dates/format.py" />
   <source>July</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/rules/dates/format.py" />
   <source>Jul</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/rules/dates/format.py" />
   <source>August</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/rules/dates/format.py" />
   <source>Aug</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/rules/dates/format.py" />
   <source>September</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/rules/dates/format.py" />
   <source>Sep</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/rules/dates/format.py" />
   <source>October</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/rules/dates/format.py" />
   <source>Oct</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/rules/dates/format.py" />
   <source>November</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/rules/dates/format.py" />
   <source>Nov</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/rules/dates/format.py" />
   <source>December</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/rules/dates/format.py" />
   <source>Dec</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/rules/dates/format.py" />
   <source>{weekday} {day}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/rules/dates/format.py" />
   <source>{weekday} {day} {month}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/rules/dates/format.py" />
   <source>{day} {month} {year}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/rules/text.py" />
   <source>{name} (inactive)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/rules/text.py" />
   <source>,</source>
   <translation>.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/calendar/export.py" />
   <source>{number} calendar</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/services/calendar/export.py" />
   <source>{number} calendars</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/services/clients/closing.py" />
   <source>{number} open appointment</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/services/clients/closing.py" />
   <source>{number} open appointments</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/services/history/record_check.py" />
   <source>{number} operation</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/services/history/record_check.py" />
   <source>{number} operations</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/services/imports/date_columns.py" />
   <source>{number} date</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/services/imports/date_columns.py" />
   <source>{number} dates</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/services/imports/table_questions.py" />
   <source>{number} visit</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/services/imports/table_questions.py" />
   <source>{number} visits</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/level_words.py" />
   <source>{number} family is</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/level_words.py" />
   <source>{number} families are</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/reason_words.py" />
   <source>{number} clash</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/reason_words.py" />
   <source>{number} clashes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/words.py" />
   <source>{number} colleague</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/words.py" />
   <source>{number} colleagues</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/tour/tour.py" />
   <source>{number} time</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/tour/tour.py" />
   <source>{number} times</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/actions.py" />
   <source>This time clashes:
{clashes}
Keep it anyway? Please give a reason.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/actions.py" />
   <source>Why is the appointment cancelled?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/actions.py" />
   <source>Cancel appointment</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/actions.py" />
   <source>Keep this time</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/actions.py" />
   <source>This one</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/actions.py" />
   <source>This and following</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/actions.py" />
   <source>All to come</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/actions.py" />
   <source>This appointment is one of a series. Which do you mean?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/actions.py" />
   <source>None</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/appointment_dialog.py" />
   <source>New appointment</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/appointment_dialog.py" />
   <source>Appointment</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/appointment_dialog.py" />
   <source>What you changed in this appointment is not saved.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/appointment_dialog.py" />
   <source>Book</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/appointment_dialog.py" />
   <source>Save</source>
   <translation>Speichern</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/appointment_dialog.py" />
   <source>Close</source>
   <translation>Schließen</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/appointment_dialog.py" />
   <source>Cancel appointment...</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/appointment_dialog.py" />
   <source>one of a series</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/appointment_dialog.py" />
   <source>Reference {reference}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/appointment_dialog.py" />
   <source>cancelled: {reason}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/appointment_dialog.py" />
   <source>overlap accepted: {reason}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/appointment_form.py" />
   <source>Appointment type</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/appointment_form.py" />
   <source>Site</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/appointment_form.py" />
   <source>Room</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/appointment_form.py" />
   <source>Day</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/appointment_form.py" />
   <source>Start</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/appointment_form.py" />
   <source>End</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/appointment_form.py" />
   <source>on the next day</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/appointment_form.py" />
   <source>Status</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/appointment_form.py" />
   <source>Notes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/appointment_form.py" />
   <source>Practitioner</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/appointment_form.py" />
   <source>&amp;Practitioner</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/appointment_form.py" />
   <source>&amp;Clients</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/appointment_form.py" />
   <source>&amp;When</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/appointment_form.py" />
   <source>&amp;Type</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/appointment_form.py" />
   <source>&amp;Site</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/appointment_form.py" />
   <source>&amp;Room</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/appointment_form.py" />
   <source>S&amp;tatus</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/appointment_form.py" />
   <source>N&amp;otes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/appointment_form.py" />
   <source>to</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/appointment_form.py" />
   <source>{name} (not offered any more)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/calendar_bar.py" />
   <source>Today</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/calendar_bar.py" />
   <source>Today (T)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/calendar_bar.py" />
   <source>Previous</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/calendar_bar.py" />
   <source>Page Up</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/calendar_bar.py" />
   <source>Next</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/calendar_bar.py" />
   <source>Page Down</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/calendar_bar.py" />
   <source>Go to a date</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/calendar_bar.py" />
   <source>New appointment (N)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/calendar_bar.py" />
   <source>Show cancelled appointments</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/calendar_bar.py" />
   <source>Offer inactive practitioners</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/calendar_bar.py" />
   <source>Dragging over free time draws</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/calendar_bar.py" />
   <source>Print...</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/calendar_bar.py" />
   <source>More</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/calendar_bar.py" />
   <source>Week</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/calendar_bar.py" />
   <source>Month</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/calendar_bar.py" />
   <source>Appointments</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/calendar_bar.py" />
   <source>Leave</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/calendar_bar.py" />
   <source>Working hours</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/calendar_bar.py" />
   <source>{dates}. Go to a date</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/calendar_bar.py" />
   <source>{words} ({key})</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/calendar_tab.py" />
   <source>Waiting list</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/calendar_tab.py" />
   <source>Practitioners</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/client_picker.py" />
   <source>Search clients to add</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/client_picker.py" />
   <source>Clients found</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/client_picker.py" />
   <source>Clients of the appointment</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/client_picker.py" />
   <source>Delete takes a client out</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/entry_menu.py" />
   <source>Open</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/hours_dialog.py" />
   <source>From</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/hours_dialog.py" />
   <source>To</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/hours_dialog.py" />
   <source>All their sites</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/hours_dialog.py" />
   <source>&amp;From</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/hours_dialog.py" />
   <source>&amp;To</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/hours_dialog.py" />
   <source>Save hours</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/hours_dialog.py" />
   <source>{name}, every {day}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/hours_dialog.py" />
   <source>Add to the hours of {day}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/hours_dialog.py" />
   <source>Replace the hours of {day}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/interactive.py" />
   <source>Calendar</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/interactive.py" />
   <source>Free</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/leave_dialog.py" />
   <source>Reason</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/leave_dialog.py" />
   <source>Annual leave, sick leave ...</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/leave_dialog.py" />
   <source>&amp;Reason</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/leave_dialog.py" />
   <source>Appointments in this time stay where they are; each is marked as a clash.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/leave_dialog.py" />
   <source>Save leave</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/leave_dialog.py" />
   <source>Remove leave</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/month_view.py" />
   <source>no appointments</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/month_view.py" />
   <source>and {n} more</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/month_view.py" />
   <source>{n} in all</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/practitioner_list.py" />
   <source>Practitioners shown</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/practitioner_list.py" />
   <source>Tick whom to show. A double-click shows one alone.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/practitioner_list.py" />
   <source>Inactive, but still has upcoming appointments</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/waiting_list.py" />
   <source>No client</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/words.py" />
   <source>{start} to {end}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/words.py" />
   <source>with {name}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/cases/ask_dialog.py" />
   <source>Ask the leaver</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/cases/ask_dialog.py" />
   <source>The leaver gets one protected workbook of their own clients, with columns to fill in: is the list right, who would suit, what is urgent, what must the next one know. Give them the password by another way. Nothing in the practice changes until you say so.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/cases/ask_dialog.py" />
   <source>Password of the workbook</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/cases/ask_dialog.py" />
   <source>&amp;Password</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/cases/ask_dialog.py" />
   <source>&amp;Write the questions...</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/cases/ask_dialog.py" />
   <source>Take in the &amp;answers...</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/cases/ask_dialog.py" />
   <source>Choose a folder</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/cases/ask_dialog.py" />
   <source>Choose the file that came back</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/cases/ask_dialog.py" />
   <source>Keep the answers</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/cases/ask_dialog.py" />
   <source>The questions about {clients} are written.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/cases/ask_dialog.py" />
   <source>{clients} answered, {changed} new or different.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/cases/ask_dialog.py" />
   <source>Missing on the list: {name}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/cases/cases_window.py" />
   <source>Offboardings</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/cases/cases_window.py" />
   <source>Every leaving, with what is still open</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/cases/cases_window.py" />
   <source>Last working day</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/cases/cases_window.py" />
   <source>State</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/cases/cases_window.py" />
   <source>Clients</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/cases/cases_window.py" />
   <source>Tasks</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/cases/cases_window.py" />
   <source>Your system</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/cases/cases_window.py" />
   <source>Nobody has left yet. Offboard a practitioner to begin.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/cases/cases_window.py" />
   <source>&amp;Offboard a practitioner...</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/cases/cases_window.py" />
   <source>&amp;Open</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/cases/cases_window.py" />
   <source>&amp;Ask the leaver...</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/cases/cases_window.py" />
   <source>&amp;Tell clients...</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/cases/cases_window.py" />
   <source>Ta&amp;sks...</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/cases/cases_window.py" />
   <source>In &amp;your system...</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/cases/letterhead_dialog.py" />
   <source>Letterhead</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/cases/letterhead_dialog.py" />
   <source>Address</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/cases/letterhead_dialog.py" />
   <source>no logo</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/cases/letterhead_dialog.py" />
   <source>&amp;Address</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/cases/letterhead_dialog.py" />
   <source>A&amp;BN</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/cases/letterhead_dialog.py" />
   <source>&amp;Telephone</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/cases/letterhead_dialog.py" />
   <source>&amp;E-mail</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/cases/letterhead_dialog.py" />
   <source>Signed &amp;by</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/cases/letterhead_dialog.py" />
   <source>Logo</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/cases/letterhead_dialog.py" />
   <source>&amp;Save</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/cases/letterhead_dialog.py" />
   <source>Choose a logo</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/cases/letterhead_dialog.py" />
   <source>&amp;Choose...</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/cases/letterhead_dialog.py" />
   <source>&amp;Remove</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/cases/letterhead_dialog.py" />
   <source>{name} cannot be read.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/cases/letters_window.py" />
   <source>Wording of letters</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/cases/letters_window.py" />
   <source>Wording</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/cases/letters_window.py" />
   <source>Preview</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/cases/letters_window.py" />
   <source>Fields</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/cases/letters_window.py" />
   <source>Double-click a field to put it in</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/cases/letters_window.py" />
   <source>Back to &amp;our wording</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/cases/letters_window.py" />
   <source>&amp;Letterhead...</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/cases/notices_window.py" />
   <source>Tell clients</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/cases/notices_window.py" />
   <source>Client</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/cases/notices_window.py" />
   <source>Tell</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/cases/notices_window.py" />
   <source>By</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/cases/notices_window.py" />
   <source>Goes to</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/cases/notices_window.py" />
   <source>Told</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/cases/notices_window.py" />
   <source>Answer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/cases/notices_window.py" />
   <source>Consent</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/cases/notices_window.py" />
   <source>Clients to tell</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/cases/notices_window.py" />
   <source>Nobody to tell.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/cases/notices_window.py" />
   <source>Which clients</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/cases/notices_window.py" />
   <source>&amp;Mark as told...</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/cases/notices_window.py" />
   <source>&amp;Tried...</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/cases/notices_window.py" />
   <source>&amp;Not told</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/cases/notices_window.py" />
   <source>&amp;Answer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/cases/notices_window.py" />
   <source>&amp;Consent</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/cases/notices_window.py" />
   <source>&amp;Wording...</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/cases/notices_window.py" />
   <source>nothing</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/cases/notices_window.py" />
   <source>Choose a folder for the files</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/cases/notices_window.py" />
   <source>Nobody can be told this way. The list says why.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/cases/notices_window.py" />
   <source>All</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/cases/notices_window.py" />
   <source>To tell</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/cases/notices_window.py" />
   <source>Cannot be reached</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/cases/notices_window.py" />
   <source>Told, no answer yet</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/cases/notices_window.py" />
   <source>Answered</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/cases/notices_window.py" />
   <source>&amp;Letters as PDF...</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/cases/notices_window.py" />
   <source>&amp;E-mail drafts...</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/cases/notices_window.py" />
   <source>&amp;SMS list...</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/cases/notices_window.py" />
   <source>Call l&amp;ist...</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/cases/notices_window.py" />
   <source>La&amp;bels...</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/cases/notices_window.py" />
   <source>Nothing yet</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/cases/notices_window.py" />
   <source>by {day} ({days} left)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/cases/notices_window.py" />
   <source>{number} day</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/cases/notices_window.py" />
   <source>{number} days</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/cases/notices_window.py" />
   <source>Written for {clients}. Nothing is sent: that is yours to do.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/cases/notices_window.py" />
   <source>Tell {clients}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/cases/notices_window.py" />
   <source>{n} to tell</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/cases/notices_window.py" />
   <source>{n} cannot be reached</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/cases/notices_window.py" />
   <source>{n} told</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/cases/notices_window.py" />
   <source>{n} answered</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/cases/notices_window.py" />
   <source>due on {day}, {days} ago</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/cases/tasks_window.py" />
   <source>Open &amp;tasks only</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/cases/tasks_window.py" />
   <source>Task</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/cases/tasks_window.py" />
   <source>About</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/cases/tasks_window.py" />
   <source>Who</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/cases/tasks_window.py" />
   <source>Done</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/cases/tasks_window.py" />
   <source>No tasks.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/cases/tasks_window.py" />
   <source>&amp;Done</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/cases/tasks_window.py" />
   <source>&amp;Change...</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/cases/tasks_window.py" />
   <source>&amp;Add a task...</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/cases/tasks_window.py" />
   <source>As calendar &amp;tasks...</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/cases/tasks_window.py" />
   <source>Remove</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/cases/tasks_window.py" />
   <source>Save the tasks</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/cases/tasks_window.py" />
   <source>Note</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/cases/tasks_window.py" />
   <source>&amp;By</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/cases/tasks_window.py" />
   <source>Due</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/cases/tasks_window.py" />
   <source>&amp;Task</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/cases/tasks_window.py" />
   <source>&amp;Who</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/cases/tasks_window.py" />
   <source>&amp;Note</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/cases/tasks_window.py" />
   <source>done</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/cases/tasks_window.py" />
   <source>Not &amp;done</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/cases/tasks_window.py" />
   <source>{open} open, {overdue} overdue</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/cases/tasks_window.py" />
   <source>{number} task</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/cases/tasks_window.py" />
   <source>{number} tasks</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/cases/tasks_window.py" />
   <source>Remove {tasks}?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/cases/tasks_window.py" />
   <source>{day}, overdue</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/cases/tasks_window.py" />
   <source>Saved as {name}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/cases/told_dialog.py" />
   <source>Tried to reach</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/cases/told_dialog.py" />
   <source>Mark as told</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/cases/told_dialog.py" />
   <source>How</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/cases/told_dialog.py" />
   <source>By whom</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/cases/told_dialog.py" />
   <source>Whom</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/cases/told_dialog.py" />
   <source>&amp;How</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/cases/told_dialog.py" />
   <source>&amp;Day</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/cases/told_dialog.py" />
   <source>By &amp;whom</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/cases/vendor_window.py" />
   <source>4  User made inactive there</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/cases/vendor_window.py" />
   <source>In your system</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/cases/vendor_window.py" />
   <source>What</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/cases/vendor_window.py" />
   <source>Reference</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/cases/vendor_window.py" />
   <source>In words</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/cases/vendor_window.py" />
   <source>What is open</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/cases/vendor_window.py" />
   <source>Nothing is open.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/cases/vendor_window.py" />
   <source>Initials of clients beside their &amp;references</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/cases/vendor_window.py" />
   <source>&amp;Request for support...</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/cases/vendor_window.py" />
   <source>Where the records live</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/cases/vendor_window.py" />
   <source>The records live only here</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/cases/vendor_window.py" />
   <source>&amp;Copy the chat text</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/cases/vendor_window.py" />
   <source>Compare a &amp;new export...</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/cases/vendor_window.py" />
   <source>1  Backup downloaded</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/cases/vendor_window.py" />
   <source>Choose the new export</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/cases/vendor_window.py" />
   <source>All files (*)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/cases/vendor_window.py" />
   <source>2  Clients</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/cases/vendor_window.py" />
   <source>3  Appointments</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/cases/vendor_window.py" />
   <source>{title}: {done} of {asked} done</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/cases/vendor_window.py" />
   <source>Request {number} is written: {clients}, {appointments}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/cases/vendor_window.py" />
   <source>{done} of {asked} are done.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/cases/vendor_window.py" />
   <source>done on {day} by {who}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/cases/vendor_window.py" />
   <source>, request {number} of {day}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/cases/vendor_window.py" />
   <source>Copied, in {parts}. Paste it into the chat.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/cases/vendor_window.py" />
   <source>{number} part</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/cases/vendor_window.py" />
   <source>{number} parts</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/cases/vendor_window.py" />
   <source>The records live in {name}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/cases/vendor_window.py" />
   <source>not compared yet</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/cases/words.py" />
   <source>draft</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/cases/words.py" />
   <source>planned, waits for the day</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/cases/words.py" />
   <source>handed over</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/cases/words.py" />
   <source>undone</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/cases/words.py" />
   <source>back at work</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/cases/words.py" />
   <source>given up</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/cases/words.py" />
   <source>{number} try</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/cases/words.py" />
   <source>{number} tries</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/cases/words.py" />
   <source>to tell</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/cases/words.py" />
   <source>{told} of {clients} told</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/cases/words.py" />
   <source>vendor {done} of {asked} done</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/cases/words.py" />
   <source>covered until {day}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/cases/words.py" />
   <source>{overdue} overdue, {n} open</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/cases/words.py" />
   <source>{tasks} open</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/cases/words.py" />
   <source>{day}, {who}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/cases/words.py" />
   <source>cannot be reached: {why}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/cases/words.py" />
   <source>to tell, {tries}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/clients/birth_field.py" />
   <source>Date of birth, day first</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/clients/birth_field.py" />
   <source>day/month/year</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/clients/birth_field.py" />
   <source>That is no day. Type it as day/month/year, such as 14/2/1990.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/clients/birth_field.py" />
   <source>{day}, {age}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/clients/case_manager_box.py" />
   <source>New case manager</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/clients/case_manager_box.py" />
   <source>Choose...</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/clients/case_manager_box.py" />
   <source>No case manager</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/clients/case_manager_box.py" />
   <source>{name}, {clients}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/clients/case_manager_dialog.py" />
   <source>Change case manager</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/clients/case_manager_dialog.py" />
   <source>all clients that match</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/clients/case_manager_dialog.py" />
   <source>Their appointments stay with the practitioners who have them now.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/clients/case_manager_dialog.py" />
   <source>&amp;New case manager</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/clients/case_manager_dialog.py" />
   <source>Changing the case manager...</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/clients/case_manager_dialog.py" />
   <source>Change the case manager of {whom}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/clients/case_manager_filter.py" />
   <source>Show clients whose case manager is</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/clients/case_manager_filter.py" />
   <source>All case managers</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/clients/case_manager_filter.py" />
   <source>No case manager ({n})</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/clients/client_dialog.py" />
   <source>Add client</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/clients/client_dialog.py" />
   <source>Parts of the client file</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/clients/client_dialog.py" />
   <source>Details</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/clients/client_dialog.py" />
   <source>Family</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/clients/client_dialog.py" />
   <source>What you changed in this client file is not saved.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/clients/client_dialog.py" />
   <source>Contacts</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/clients/client_dialog.py" />
   <source>History</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/clients/client_dialog.py" />
   <source>New client</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/clients/clients_tab.py" />
   <source>No client here. Choose another case manager or status above.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/clients/clients_tab.py" />
   <source>Search name, phone, e-mail, date of birth</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/clients/clients_tab.py" />
   <source>Show clients whose status is</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/clients/clients_tab.py" />
   <source>Change case manager...</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/clients/clients_tab.py" />
   <source>Change the case manager of the selected clients</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/clients/clients_tab.py" />
   <source>No client matches '{text}'. Clear the search, or look among all case managers and statuses.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/clients/clients_tab.py" />
   <source>No clients yet. Import your files, or press Add client.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/clients/clients_tab.py" />
   <source>Every current client has a case manager.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/clients/clients_tab.py" />
   <source>More than {total}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/clients/clients_tab.py" />
   <source>All selected: {total}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/clients/clients_tab.py" />
   <source>{total}, {n} selected</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/clients/clients_table.py" />
   <source>Nobody looks after this client. Choose Change case manager.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/clients/clients_table.py" />
   <source>Name</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/clients/clients_table.py" />
   <source>Date of birth</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/clients/clients_table.py" />
   <source>Case manager</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/clients/clients_table.py" />
   <source>Mobile</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/clients/clients_table.py" />
   <source>Next appointment</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/clients/contact_dialog.py" />
   <source>Contact</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/clients/contact_dialog.py" />
   <source>&amp;First name</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/clients/contact_dialog.py" />
   <source>&amp;Last name</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/clients/contact_dialog.py" />
   <source>&amp;Relationship</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/clients/contact_dialog.py" />
   <source>M&amp;obile</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/clients/contact_dialog.py" />
   <source>Is the client's</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/clients/contact_dialog.py" />
   <source>A client has one of each: ticking it here takes it from the other contact.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/clients/contact_dialog.py" />
   <source>Save contact</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/clients/contact_dialog.py" />
   <source>&amp;Main contact</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/clients/contact_dialog.py" />
   <source>Emer&amp;gency contact</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/clients/contact_dialog.py" />
   <source>&amp;Invoice recipient</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/clients/contacts_page.py" />
   <source>No contacts yet. Add a family member or guardian.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/clients/contacts_page.py" />
   <source>&amp;Add contact...</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/clients/contacts_page.py" />
   <source>&amp;Edit...</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/clients/contacts_page.py" />
   <source>Contacts are saved at once, each on its own.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/clients/contacts_page.py" />
   <source>main contact</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/clients/contacts_page.py" />
   <source>emergency contact</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/clients/contacts_page.py" />
   <source>invoice recipient</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/clients/contacts_page.py" />
   <source>Relationship</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/clients/contacts_page.py" />
   <source>Remove contact</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/clients/contacts_page.py" />
   <source>Remove the contact {name}?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/clients/details_page.py" />
   <source>leave empty for a new one</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/clients/duplicate_pair.py" />
   <source>The same in both</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/clients/duplicate_pair.py" />
   <source>differs</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/clients/duplicate_pair.py" />
   <source>The two files differ here: choose which value to keep</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/clients/duplicate_pair.py" />
   <source>Kept of both</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/clients/duplicate_pair.py" />
   <source>{field}: {value}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/clients/duplicate_words.py" />
   <source>Possibly the same person, or twins</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/clients/duplicate_words.py" />
   <source>none</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/clients/duplicate_words.py" />
   <source>Very likely the same person</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/clients/duplicate_words.py" />
   <source>Likely the same person</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/clients/duplicate_words.py" />
   <source>Possibly the same person</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/clients/duplicate_words.py" />
   <source>{appointments}, {contacts}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/clients/duplicate_words.py" />
   <source>{number} contact</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/clients/duplicate_words.py" />
   <source>{number} contacts</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/clients/duplicate_words.py" />
   <source>IRN {n}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/clients/duplicate_words.py" />
   <source>to {day}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/clients/duplicates_window.py" />
   <source>Pair {place} of {n} that may be the same person</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/clients/duplicates_window.py" />
   <source>Possible duplicates</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/clients/duplicates_window.py" />
   <source>Choose what to keep where the two differ (≠). Appointments, contacts and notes of both are kept, and both references go on finding the client.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/clients/duplicates_window.py" />
   <source>The two files side by side</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/clients/duplicates_window.py" />
   <source>&amp;Previous</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/clients/duplicates_window.py" />
   <source>Ne&amp;xt</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/clients/duplicates_window.py" />
   <source>&amp;Not the same person</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/clients/duplicates_window.py" />
   <source>&amp;Merge</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/clients/duplicates_window.py" />
   <source>&amp;Look again</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/clients/duplicates_window.py" />
   <source>Looking for clients who may be there twice...</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/clients/duplicates_window.py" />
   <source>Comparing clients...</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/clients/duplicates_window.py" />
   <source>The search was stopped.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/clients/duplicates_window.py" />
   <source>All pairs are reviewed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/clients/duplicates_window.py" />
   <source>No client seems to be there twice</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/clients/duplicates_window.py" />
   <source>1 pair of clients may be the same person</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/clients/duplicates_window.py" />
   <source>&amp;Close</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/clients/duplicates_window.py" />
   <source>{alias} was merged into {reference}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/clients/duplicates_window.py" />
   <source>Undo</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/clients/duplicates_window.py" />
   <source>This client was changed since, so the two files stay merged.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/clients/family_page.py" />
   <source>no family</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/clients/family_page.py" />
   <source>&amp;Leave the family</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/clients/family_page.py" />
   <source>Others of this family</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/clients/family_page.py" />
   <source>Nobody else belongs to this family.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/clients/family_page.py" />
   <source>Clients who may be of this family</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/clients/family_page.py" />
   <source>Nobody has the same surname and the same street, phone or e-mail.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/clients/family_page.py" />
   <source>&amp;Join their family</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/clients/family_page.py" />
   <source>&amp;Family</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/clients/family_page.py" />
   <source>Why</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/clients/family_page.py" />
   <source>Clients with the same family belong together.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/clients/family_page.py" />
   <source>May be of this family</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/clients/history_page.py" />
   <source>Case managers</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/clients/history_page.py" />
   <source>This client has had no case manager yet.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/clients/history_page.py" />
   <source>Changes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/clients/history_page.py" />
   <source>Nothing has been changed in this client file yet.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/clients/history_page.py" />
   <source>When</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/clients/history_page.py" />
   <source>now</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/clients/merge_questions.py" />
   <source>Choose a case manager</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/clients/merge_questions.py" />
   <source>Merge with this case manager</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/clients/visits_page.py" />
   <source>&amp;Upcoming, from today</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/clients/visits_page.py" />
   <source>&amp;Past</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/clients/visits_page.py" />
   <source>No appointment from today on.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/clients/visits_page.py" />
   <source>No past appointment.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/clients/visits_page.py" />
   <source>Type</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/clients/words.py" />
   <source>{years} old</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/clients/words.py" />
   <source>year</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/clients/words.py" />
   <source>{age}, under 18</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/clients/words.py" />
   <source>Records are kept until {day}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/core/accessible.py" />
   <source>Clear</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/core/messages.py" />
   <source>Open folder</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/core/messages.py" />
   <source>Handover</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/core/messages.py" />
   <source>What stands in the way</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/core/messages.py" />
   <source>Cancel</source>
   <translation>Abbrechen</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/core/messages.py" />
   <source>Something went wrong inside Handover. Nothing that was saved before is lost. What happened is written down, without anybody's data, in {file}. Please send that file to whoever looks after Handover for you.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/core/theme.py" />
   <source>Warning</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/core/theme.py" />
   <source>Problem</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/check_page.py" />
   <source>Left out</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/check_page.py" />
   <source>Nothing is left out.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/check_page.py" />
   <source>Save these rows to fix them...</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/check_page.py" />
   <source>Save the rows to fix as a workbook</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/check_page.py" />
   <source>No record changes.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/check_page.py" />
   <source>New</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/check_page.py" />
   <source>Nothing is new.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/check_page.py" />
   <source>How the file is read</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/check_page.py" />
   <source>What was found</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/check_page.py" />
   <source>Checking...</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/check_page.py" />
   <source>Words</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/check_page.py" />
   <source>Row</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/check_page.py" />
   <source>Column</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/check_page.py" />
   <source>What becomes of the row</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/check_page.py" />
   <source>Who or what</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/check_page.py" />
   <source>Field</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/check_page.py" />
   <source>Now</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/check_page.py" />
   <source>In the file</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/check_page.py" />
   <source>Questions ({n})</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/check_page.py" />
   <source>Changes ({n})</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/check_page.py" />
   <source>New ({n})</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/check_page.py" />
   <source>Left out ({n})</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/check_page.py" />
   <source>Notes ({n})</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/columns_page.py" />
   <source>Profile</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/columns_page.py" />
   <source>Save as a profile...</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/columns_page.py" />
   <source>Save these columns as a profile</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/columns_page.py" />
   <source>The file comes from</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/columns_page.py" />
   <source>Columns of the file and our fields</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/columns_page.py" />
   <source>Practitioner of all rows</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/columns_page.py" />
   <source>Choose a practitioner for all rows</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/columns_page.py" />
   <source>Another system</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/columns_page.py" />
   <source>Not imported</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/columns_page.py" />
   <source>Save as a profile</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/columns_page.py" />
   <source>Name, such as the system that the file comes from:</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/columns_page.py" />
   <source>What stands there</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/columns_page.py" />
   <source>In Handover</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/columns_page.py" />
   <source>Say which column holds: {names}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/columns_page.py" />
   <source>Field for {header}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/columns_page.py" />
   <source>you chose it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/columns_page.py" />
   <source>a guess by its values</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/columns_page.py" />
   <source>by its name</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/columns_page.py" />
   <source>as {profile} writes it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/corrections_dialog.py" />
   <source>Workbooks (*.xlsx)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/corrections_dialog.py" />
   <source>Save the rows to fix</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/corrections_dialog.py" />
   <source>Password</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/corrections_dialog.py" />
   <source>Save...</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/corrections_dialog.py" />
   <source>Keep it: Excel asks for it, and so does the import of the fixed rows.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/corrections_dialog.py" />
   <source>Without a password anybody who gets the file can read it. It is recorded either way.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/corrections_dialog.py" />
   <source>{name} to fix.xlsx</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/done_page.py" />
   <source>The import is undone; everything is as it was.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/done_page.py" />
   <source>What came in</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/done_page.py" />
   <source>Save the rows to fix...</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/done_page.py" />
   <source>Undo this import</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/done_page.py" />
   <source>Correct what is wrong in the workbook, and import it again: each row finds its own record. Problem columns are not read.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/done_page.py" />
   <source>The import is undone. Users are never deleted; those who were new are inactive.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/done_page.py" />
   <source>Nothing was imported; everything is as it was.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/done_page.py" />
   <source>{kind} imported: {counts}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/done_page.py" />
   <source>{left} of {all} left out. Save them below, fix them, and import them again. {rest}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/done_page.py" />
   <source>File</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/done_page.py" />
   <source>What it holds</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/done_page.py" />
   <source>What became of it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/done_page.py" />
   <source>{n} files are imported.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/done_page.py" />
   <source>left as it is</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/done_page.py" />
   <source>row</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/entry.py" />
   <source>Encoding: {letters}. Columns are separated by: {delimiter}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/entry.py" />
   <source>“{header}” is taken for {field}, by what stands in it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/entry.py" />
   <source>Read as {profile} writes it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/export_dialog.py" />
   <source>Export</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/export_dialog.py" />
   <source>What to export</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/export_dialog.py" />
   <source>As</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/export_dialog.py" />
   <source>Workbook (.xlsx)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/export_dialog.py" />
   <source>CSV for Excel on Windows (.csv)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/export_dialog.py" />
   <source>CSV for Excel or Numbers on a Mac (.csv)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/export_dialog.py" />
   <source>Text with tabs for Excel on Windows (.txt)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/export_dialog.py" />
   <source>Text with tabs for a Mac (.txt)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/export_dialog.py" />
   <source>CSV for other programs (.csv)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/export_dialog.py" />
   <source>&amp;What</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/export_dialog.py" />
   <source>&amp;As</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/export_dialog.py" />
   <source>Export...</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/export_dialog.py" />
   <source>A text file cannot be protected: anybody who gets it can read it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/export_dialog.py" />
   <source>Export as</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/export_dialog.py" />
   <source>Exporting...</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/export_dialog.py" />
   <source>Excel asks for the password. Tell it to the recipient by another way.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/export_dialog.py" />
   <source>Without a password anybody who gets the file can read it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/export_dialog.py" />
   <source>Exported {rows} to {name}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/export_dialog.py" />
   <source>A workbook cannot hold some characters; they are marked in these cells:</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/export_dialog.py" />
   <source>{hint} The export is recorded either way.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/export_dialog.py" />
   <source>It opens with the password {password}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/file_page.py" />
   <source>The first rows show here.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/file_page.py" />
   <source>Text, workbooks, calendars and zips (*.txt *.csv *.tsv *.tab *.psv *.out *.xlsx *.xlsm *.xls *.ods *.ics *.json *.ndjson *.zip);;All (*)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/file_page.py" />
   <source>Choose files...</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/file_page.py" />
   <source>Choose files to import</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/file_page.py" />
   <source>or drop them here: text, CSV, workbooks, calendars, FHIR, or a zip of them</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/file_page.py" />
   <source>Files to import</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/file_page.py" />
   <source>The first rows</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/file_page.py" />
   <source>Reading...</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/file_page.py" />
   <source>Read</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/file_page.py" />
   <source>cannot be read yet</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/file_page.py" />
   <source>What {file} holds</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/file_page.py" />
   <source>{rows}, recognised: {profile}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/import_dialog.py" />
   <source>Import</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/import_dialog.py" />
   <source>Next &gt;</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/import_dialog.py" />
   <source>Importing...</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/import_dialog.py" />
   <source>Writing...</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/import_dialog.py" />
   <source>Undoing...</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/import_dialog.py" />
   <source>Left as they are, because they were changed since or are users: {n}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/import_dialog.py" />
   <source>Choose a file.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/import_dialog.py" />
   <source>No file can be read.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/import_dialog.py" />
   <source>Check again</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/import_dialog.py" />
   <source>There is nothing to import: all rows are as they are, or left out.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/import_dialog.py" />
   <source>Answer {questions} first.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/import_dialog.py" />
   <source>Import {what}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/import_dialog.py" />
   <source>Saved {rows} in {file}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/import_dialog.py" />
   <source>question</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/import_foot.py" />
   <source>Leave this file out</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/import_foot.py" />
   <source>&lt; Back</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/import_head.py" />
   <source>{file} (file {n} of {all})</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/import_head.py" />
   <source>Columns</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/import_head.py" />
   <source>Check</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/question_card.py" />
   <source>Leave these rows out</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/question_card.py" />
   <source>{rows}: {numbers}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/question_card.py" />
   <source>Leave this row out</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/questions_panel.py" />
   <source>Questions</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/questions_panel.py" />
   <source>Leave out all rows that wait for an answer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/questions_panel.py" />
   <source>{n} more come when these are answered.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/reading_bar.py" />
   <source>Encoding</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/reading_bar.py" />
   <source>Columns are separated by</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/reading_bar.py" />
   <source>Sheet</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/reading_bar.py" />
   <source>Whose calendar</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/reading_bar.py" />
   <source>As the calendar says</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/reading_bar.py" />
   <source>The first row names the columns</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/step_line.py" />
   <source>Step {n} of {all}: {title}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/words.py" />
   <source>{created} new, {updated} changed, {unchanged} as they are, {skipped} left out.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/words.py" />
   <source>Unicode (UTF-8)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/words.py" />
   <source>Unicode (UTF-16)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/words.py" />
   <source>Unicode (UTF-16, big-endian)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/words.py" />
   <source>Windows (Western)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/words.py" />
   <source>Mac (Roman)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/words.py" />
   <source>Latin-1</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/words.py" />
   <source>Tab</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/words.py" />
   <source>Comma</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/words.py" />
   <source>Comma and space</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/words.py" />
   <source>Semicolon</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/words.py" />
   <source>Upright bar</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/words.py" />
   <source>Fixed width</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/words.py" />
   <source>{created} to add, {updated} to change, {unchanged} as they are, {skipped} to leave out.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/words.py" />
   <source>user</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/words.py" />
   <source>users</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/words.py" />
   <source>line of working hours</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/words.py" />
   <source>lines of working hours</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/words.py" />
   <source>line of leave</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/words.py" />
   <source>lines of leave</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/words.py" />
   <source>client</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/words.py" />
   <source>clients</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/words.py" />
   <source>contact</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/words.py" />
   <source>contacts</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/words.py" />
   <source>appointment</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/words.py" />
   <source>appointments</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/words.py" />
   <source>Which files?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/words.py" />
   <source>Say what each file holds. If letters look wrong below, choose another encoding.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/words.py" />
   <source>{file}: which column is which?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/words.py" />
   <source>Every column of the file stands on the left; choose on the right where it goes.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/words.py" />
   <source>{file}: what Import will do</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/words.py" />
   <source>Nothing is changed until you press Import. Afterwards the import can be undone as one.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/words_panel.py" />
   <source>Words of the file and what they mean</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/words_panel.py" />
   <source>Means</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/words_panel.py" />
   <source>What {text} means</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/keeping/backup.py" />
   <source>Back up into this folder</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/keeping/backup.py" />
   <source>Backed up as {name} and read back: every client and appointment is in it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/keeping/backup.py" />
   <source>Backing up and verifying...</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/keeping/restore_dialog.py" />
   <source>Restore from a backup</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/keeping/restore_dialog.py" />
   <source>Backup</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/keeping/restore_dialog.py" />
   <source>Passphrase</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/keeping/restore_dialog.py" />
   <source>Empty if the practice has none</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/keeping/restore_dialog.py" />
   <source>Choose the backup</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/keeping/restore_dialog.py" />
   <source>&amp;Backup</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/keeping/restore_dialog.py" />
   <source>&amp;Passphrase</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/keeping/restore_dialog.py" />
   <source>Restored as</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/keeping/restore_dialog.py" />
   <source>Restore and open</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/keeping/restore_dialog.py" />
   <source>Choose a backup</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/keeping/restore_dialog.py" />
   <source>Verifying and restoring...</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/keeping/restore_dialog.py" />
   <source>Backups (*{suffix})</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/keeping/restore_dialog.py" />
   <source>A new file; nothing is replaced</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/keeping/restore_dialog.py" />
   <source>A file ending in {suffix}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/lock/lock_page.py" />
   <source>Handover is locked</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/lock/lock_page.py" />
   <source>Unlock</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/lock/lock_page.py" />
   <source>That is not the passphrase. Check capitals and spaces.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/appointments/bar.py" />
   <source>Which appointments</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/appointments/bar.py" />
   <source>All appointments</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/appointments/bar.py" />
   <source>Those that need you</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/appointments/bar.py" />
   <source>Clashes only</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/appointments/bar.py" />
   <source>Fitting</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/appointments/bar.py" />
   <source>Moved</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/appointments/bar.py" />
   <source>On the waiting list</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/appointments/bar.py" />
   <source>Chosen by you</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/appointments/bar.py" />
   <source>Previous one that needs you (P)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/appointments/bar.py" />
   <source>Next one that needs you (N)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/appointments/bar.py" />
   <source>fit</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/appointments/bar.py" />
   <source>clash</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/appointments/bar.py" />
   <source>with nobody</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/appointments/bar.py" />
   <source>kept anyway</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/appointments/bar.py" />
   <source>moved</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/appointments/bar.py" />
   <source>waiting</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/appointments/bar.py" />
   <source>cancelled</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/appointments/bar.py" />
   <source>all settled</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/appointments/bar.py" />
   <source>{n} of {all}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/appointments/bar.py" />
   <source>{n} to settle</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/appointments/clash_strip.py" />
   <source>Where the clashes lie</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/appointments/clash_strip.py" />
   <source>, {n} to settle</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/appointments/clash_strip.py" />
   <source>{day}: {n} to settle</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/appointments/free_times_view.py" />
   <source>free</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/appointments/free_times_view.py" />
   <source>free {time}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/appointments/free_times_view.py" />
   <source>Free: {times}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/appointments/free_times_view.py" />
   <source>Free: move it to {time}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/appointments/model.py" />
   <source>no client</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/appointments/recipient_week.py" />
   <source>Nobody takes it over yet.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/appointments/recipient_week.py" />
   <source>It will be cancelled.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/appointments/recipient_week.py" />
   <source>It goes on a waiting list.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/appointments/recipient_week.py" />
   <source>Previous week</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/appointments/recipient_week.py" />
   <source>Next week</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/appointments/recipient_week.py" />
   <source>Week of {day}, {name}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/appointments/resolve_panel.py" />
   <source>Move to</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/appointments/resolve_panel.py" />
   <source>An&amp;other time...</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/appointments/resolve_panel.py" />
   <source>Move each to its next free time</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/appointments/resolve_panel.py" />
   <source>Give each to somebody who is free then</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/appointments/resolve_panel.py" />
   <source>Someone &amp;else</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/appointments/resolve_panel.py" />
   <source>Someone else</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/appointments/resolve_panel.py" />
   <source>&amp;Keep anyway...</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/appointments/resolve_panel.py" />
   <source>Wa&amp;iting list</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/appointments/resolve_panel.py" />
   <source>Cance&amp;l it...</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/appointments/resolve_panel.py" />
   <source>&amp;Follow the client again</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/appointments/resolve_panel.py" />
   <source>&amp;Whole series</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/appointments/resolve_panel.py" />
   <source>Whole series</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/appointments/resolve_panel.py" />
   <source>Cance&amp;l them...</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/appointments/resolve_panel.py" />
   <source>Free time</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/appointments/resolve_panel.py" />
   <source>No free time was found near it. Move to</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/appointments/resolve_panel.py" />
   <source>{name}, before the last day is over...</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/appointments/resolve_panel.py" />
   <source>the same for {n} like this</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/appointments/resolve_panel.py" />
   <source>{number} other</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/appointments/resolve_panel.py" />
   <source>{number} others</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/appointments/resolve_panel.py" />
   <source>free then</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/appointments/resolve_panel.py" />
   <source>{selected} selected, {n} of them need you.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/appointments/resolve_panel.py" />
   <source>{selected} selected.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/appointments/resolve_panel.py" />
   <source>Move to {time}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/appointments/resolving.py" />
   <source>Keep</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/appointments/resolving.py" />
   <source>Looking for free times...</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/appointments/resolving.py" />
   <source>Both know and agree</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/appointments/resolving.py" />
   <source>The other one will be moved</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/appointments/resolving.py" />
   <source>Extra hours agreed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/appointments/resolving.py" />
   <source>Cancel them</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/appointments/resolving.py" />
   <source>Cancel the appointment</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/appointments/resolving.py" />
   <source>The practitioner is leaving</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/appointments/resolving.py" />
   <source>The client will book anew</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/appointments/resolving.py" />
   <source>The client ends treatment</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/appointments/resolving.py" />
   <source>Move {who} from {when} to:</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/appointments/resolving.py" />
   <source>{name} sees {who} still, on:</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/appointments/resolving.py" />
   <source>Keep {what} though the time clashes. The reason stands in the record:</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/appointments/resolving.py" />
   <source>Cancel {what} when the offboarding is applied. The reason stands in the record:</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/appointments/resolving.py" />
   <source>For {n} nothing free was found. They are as they were: choose somebody else or a time by hand.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/appointments/series_menu.py" />
   <source>Move all {n} to {time}, free throughout</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/appointments/series_menu.py" />
   <source>From {day} on: move {n} to {time}, free throughout</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/appointments/series_menu.py" />
   <source>Select all {n} of the series</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/appointments/series_menu.py" />
   <source>Select this and the {n} that follow</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/appointments/series_menu.py" />
   <source>No weekly time is free throughout</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/appointments/table.py" />
   <source>What becomes of each appointment</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/appointments/time_dialog.py" />
   <source>Move</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/appointments/time_dialog.py" />
   <source>In the way: {what}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/appointments/time_dialog.py" />
   <source>Free.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/clients/deciding.py" />
   <source>Looking for the best plan...</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/clients/deciding.py" />
   <source>Transfer {clients} to {recipient}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/clients/deciding.py" />
   <source>{clients} to follow the practitioner</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/clients/deciding.py" />
   <source>Refer {clients} on</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/clients/deciding.py" />
   <source>Close {clients}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/clients/deciding.py" />
   <source>Back to undecided for {clients}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/clients/deciding.py" />
   <source>Split {clients}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/clients/deciding.py" />
   <source>Suggest for {clients}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/clients/filter.py" />
   <source>Search clients...</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/clients/filter.py" />
   <source>Booked on which day of the week</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/clients/filter.py" />
   <source>Any day</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/clients/filter.py" />
   <source>Booked at which site</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/clients/filter.py" />
   <source>Any site</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/clients/filter.py" />
   <source>All clients</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/clients/filter.py" />
   <source>Undecided</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/clients/filter.py" />
   <source>With a clash</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/clients/filter.py" />
   <source>With family here</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/clients/filter.py" />
   <source>Under 18</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/clients/filter.py" />
   <source>Nothing booked</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/clients/load_bars.py" />
   <source>Caseloads before and after</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/clients/menus.py" />
   <source>Suggest anew around your choices</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/clients/menus.py" />
   <source>Split by a rule...</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/clients/menus.py" />
   <source>Who may take over...</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/clients/menus.py" />
   <source>Select all shown</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/clients/menus.py" />
   <source>Select the families of these</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/clients/menus.py" />
   <source>Redo</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/clients/menus.py" />
   <source>Follows the practitioner</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/clients/menus.py" />
   <source>Referred on</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/clients/menus.py" />
   <source>Close the file</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/clients/menus.py" />
   <source>Back to undecided</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/clients/menus.py" />
   <source>Undo: {what}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/clients/menus.py" />
   <source>Redo: {what}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/clients/model.py" />
   <source>{number} other client</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/clients/model.py" />
   <source>{number} other clients</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/clients/model.py" />
   <source>Next visit</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/clients/model.py" />
   <source>none booked</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/clients/model.py" />
   <source>Family {family}: {others} here</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/clients/recipients_dialog.py" />
   <source>Who may take over</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/clients/recipients_dialog.py" />
   <source>Whom may Handover suggest, and up to how many clients in all? Your own choices stay.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/clients/recipients_dialog.py" />
   <source>Suggest anew</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/clients/recipients_dialog.py" />
   <source>no limit</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/clients/recipients_dialog.py" />
   <source> clients</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/clients/recipients_dialog.py" />
   <source>{name} may take over</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/clients/recipients_dialog.py" />
   <source>Most clients of {name}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/clients/split_dialog.py" />
   <source>Split by a rule</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/clients/split_dialog.py" />
   <source>Rule</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/clients/split_dialog.py" />
   <source>Split</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/clients/split_dialog.py" />
   <source>evenly, families together</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/clients/split_dialog.py" />
   <source>to colleagues at the site of their visits</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/clients/split_dialog.py" />
   <source>to colleagues who work on the days of their visits</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/clients/split_dialog.py" />
   <source>to whoever has seen them before</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/clients/split_dialog.py" />
   <source>Among:</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/clients/split_dialog.py" />
   <source>Split {clients}:</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/clients/table.py" />
   <source>What becomes of each client</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/done_files.py" />
   <source>Save the calendars in this folder</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/done_files.py" />
   <source>Save the certi&amp;ficate (PDF)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/done_files.py" />
   <source>Open the ce&amp;rtificate</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/done_files.py" />
   <source>&amp;Open the folder</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/done_files.py" />
   <source>Calen&amp;dars for the colleagues...</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/done_files.py" />
   <source>The certificate is saved. Clients stand in it by their references, without names.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/done_files.py" />
   <source>{calendars} saved, with initials and references for names: a calendar cannot be protected.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/folder_field.py" />
   <source>Choose the folder</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/folder_field.py" />
   <source>Choose a folder...</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/impact_card.py" />
   <source>Choose somebody to see what depends on them.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/impact_card.py" />
   <source>{number} closed client</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/impact_card.py" />
   <source>{number} closed clients</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/impact_card.py" />
   <source>{n} of them under 18</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/impact_card.py" />
   <source>{n} with two or more clients here</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/impact_card.py" />
   <source>{number} family</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/impact_card.py" />
   <source>{number} families</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/impact_card.py" />
   <source>{n} of them after the last working day</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/impact_card.py" />
   <source>{n} among them, each of which stays whole</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/impact_card.py" />
   <source>{number} series</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/impact_card.py" />
   <source>{n} of leave to come</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/impact_card.py" />
   <source>{number} period</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/impact_card.py" />
   <source>{number} periods</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/impact_card.py" />
   <source>Nothing would be lost: nobody needs another case manager or another practitioner.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/impact_card.py" />
   <source>What depends on {name}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/impact_card.py" />
   <source>If they were simply made inactive then, {clients} would drop out of your reports and {appointments} would vanish from the calendar. The next steps see to it that none does.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pack/choices.py" />
   <source>Contact list: names and telephones</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pack/choices.py" />
   <source>Caseload register: with dates and appointments</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pack/choices.py" />
   <source>Full: with addresses and notes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pack/choices.py" />
   <source>Closed files too</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pack/choices.py" />
   <source>Only clients that match...</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pack/choices.py" />
   <source>Only clients that match</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pack/choices.py" />
   <source>A PDF with a page for each client</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pack/choices.py" />
   <source>README, receipt to sign and hashes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pack/choices.py" />
   <source>{card} numbers</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pack/result.py" />
   <source>Created and read back on {time}: {held}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pack/result.py" />
   <source>Its password is kept nowhere. If it is lost, create another pack.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pack/result.py" />
   <source>No workbook can hold some letters of {cells}; they are marked there: {named}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pack/result.py" />
   <source>{number} cell</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pack/result.py" />
   <source>{number} cells</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pack/result.py" />
   <source>Its password: {password}. Tell {name} by telephone, never in the same message.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/appointments_page.py" />
   <source>Appointments: will everyone be there?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/appointments_page.py" />
   <source>Each appointment follows its client. Settle those that cannot keep their time: in the list, N goes to the next one and 1, 2 or 3 moves it to a free time. Nothing moves before Review.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/appointments_page.py" />
   <source>There is no appointment after the last working day.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/appointments_page.py" />
   <source>Choose an appointment to see what can be done about it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/backup_page.py" />
   <source>Back up first</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/backup_page.py" />
   <source>Writes the whole practice into one file and reads it back. It changes nothing in the practice.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/backup_page.py" />
   <source>Folder for the backup</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/backup_page.py" />
   <source>&amp;Also write text files for Excel</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/backup_page.py" />
   <source>Flavour of the text files</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/backup_page.py" />
   <source>Text files are not encrypted: anybody who has them can read them.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/backup_page.py" />
   <source>&amp;Folder</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/backup_page.py" />
   <source>Back &amp;up now</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/backup_page.py" />
   <source>Backed up and verified on {time}: {held}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/backup_page.py" />
   <source>{file}
Read back whole; fingerprint {hash}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/backup_page.py" />
   <source>The last backup is of {time}. The practice has changed since.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/clients_page.py" />
   <source>Clients: who takes over?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/clients_page.py" />
   <source>Let Handover suggest, then change what you know better: select clients, then press Transfer, drag them onto a colleague below or type the colleague's number. Nothing moves before Review.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/clients_page.py" />
   <source>Su&amp;ggest for undecided</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/clients_page.py" />
   <source>&amp;More</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/clients_page.py" />
   <source>How it would be: caseloads and weekly hours, before and after, against their limits</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/clients_page.py" />
   <source>There is no colleague who may take over: nobody else is an active case manager or supervisor. Add a user first, or choose under More what becomes of each client.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/clients_page.py" />
   <source>No client matches.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/clients_page.py" />
   <source>There is no client to hand over.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/clients_page.py" />
   <source>&amp;Transfer to</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/clients_page.py" />
   <source>{clients}, {n} undecided</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/clients_page.py" />
   <source>{clients}, all decided</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/clients_page.py" />
   <source>{found} To find more, raise the limits in More &gt; Who may take over.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/clients_page.py" />
   <source>&amp;Transfer {clients} to</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/done_page.py" />
   <source>&amp;Undo this offboarding...</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/done_page.py" />
   <source>&amp;Hand everything back...</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/done_page.py" />
   <source>&amp;Take it back and go on planning</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/done_page.py" />
   <source>Left to do outside Handover</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/done_page.py" />
   <source>Taking it back...</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/done_page.py" />
   <source>Nothing has changed yet. At the first start after that day Handover carries the plan out, or says what has come in its way since.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/done_page.py" />
   <source>Undo the offboarding</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/done_page.py" />
   <source>Hand everything back</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/done_page.py" />
   <source>Nothing was left out: all of it is as it was before.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/done_page.py" />
   <source>Scheduled</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/done_page.py" />
   <source>This offboarding was given up; nothing was changed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/done_page.py" />
   <source>{name} is inactive now.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/done_page.py" />
   <source>{task} (by {day})</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/done_page.py" />
   <source>Planned and waiting: {name} works until {day}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/done_page.py" />
   <source>It had been applied on {time} by {who}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/done_page.py" />
   <source>{name} is back on {back}; Handover then offers to hand everything back.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/done_page.py" />
   <source>{name} stays active until {day} is over; Handover makes them inactive then.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/done_page.py" />
   <source>Done on {time} by {who}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/done_page.py" />
   <source>Undo the offboarding of {name}? Every client and appointment goes back as it was, except those that somebody has changed since: these are left alone and named.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/done_page.py" />
   <source>Hand everything back to {name}? Clients and appointments still to come go back as they were, except those that somebody has changed since: these are left alone and named.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/done_page.py" />
   <source>{n} left as they are, because somebody changed them since:</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/done_page.py" />
   <source>Handed back</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/done_page.py" />
   <source>Undone</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/done_page.py" />
   <source>Given up</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/done_page.py" />
   <source>The offboarding of {name} was undone.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/done_page.py" />
   <source>{name} has everything back.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/done_page.py" />
   <source>{name} is covered</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/done_page.py" />
   <source>{name} is offboarded</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/pack_page.py" />
   <source>Handover pack</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/pack_page.py" />
   <source>Writes one protected Excel workbook of the leaver's own clients, and records what it holds. It changes nothing.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/pack_page.py" />
   <source>Preview of the pack</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/pack_page.py" />
   <source>Why there is no pack</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/pack_page.py" />
   <source>for example: the contract forbids it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/pack_page.py" />
   <source>Password of the pack</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/pack_page.py" />
   <source>Folder for the pack</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/pack_page.py" />
   <source>&amp;Create the pack</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/pack_page.py" />
   <source>&amp;Or no pack, because</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/pack_page.py" />
   <source>Creating the pack...</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/pack_page.py" />
   <source>&amp;Create another</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/pack_page.py" />
   <source>&amp;Password for another</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/pack_page.py" />
   <source>&amp;Password, shown only now</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/pack_page.py" />
   <source>Who owns the records? Check the contract before you hand anything over, and note the answer on the Practitioner page.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/pack_page.py" />
   <source>The pack will hold {held}; {columns} for each client:</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/pack_page.py" />
   <source>{number} column</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/pack_page.py" />
   <source>{number} columns</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/pack_page.py" />
   <source>{name} has no current client, so there is no pack to create. Go on, or add closed files.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/pack_page.py" />
   <source>The records belong to the practice. Hand over only what the contract allows, or skip this.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/practitioner_page.py" />
   <source>Who leaves, and when?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/practitioner_page.py" />
   <source>Choose the practitioner and their last working day. Nothing is changed until you press Offboard on the Review page.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/practitioner_page.py" />
   <source>Who leaves</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/practitioner_page.py" />
   <source>Choose who leaves</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/practitioner_page.py" />
   <source>For good or for a time</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/practitioner_page.py" />
   <source>For good</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/practitioner_page.py" />
   <source>For a time: colleagues cover</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/practitioner_page.py" />
   <source>First day back</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/practitioner_page.py" />
   <source>for your own record</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/practitioner_page.py" />
   <source>Employee or contractor</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/practitioner_page.py" />
   <source>Not said yet</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/practitioner_page.py" />
   <source>Who owns the client records</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/practitioner_page.py" />
   <source>Who owns the records depends on the contract. Your answer stands in the certificate; it is no legal advice.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/practitioner_page.py" />
   <source>&amp;Give up this offboarding...</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/practitioner_page.py" />
   <source>Give up this offboarding? The answers and choices made here are dropped; the practice stays exactly as it is, and backups and packs stay where they are.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/practitioner_page.py" />
   <source>Give it up</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/practitioner_page.py" />
   <source>Nobody here sees clients yet. Close this, then import your files or add users on the Users tab.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/practitioner_page.py" />
   <source>&amp;Who leaves</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/practitioner_page.py" />
   <source>&amp;How long</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/practitioner_page.py" />
   <source>&amp;Last working day</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/practitioner_page.py" />
   <source>&amp;First day back</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/practitioner_page.py" />
   <source>&amp;They are</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/practitioner_page.py" />
   <source>Records b&amp;elong to</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/practitioner_page.py" />
   <source>To offboard somebody else, save and close this one and start another.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/review_page.py" />
   <source>Review: before and after</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/review_page.py" />
   <source>This is what will happen, all of it or nothing of it, when you press the button. It can be undone afterwards.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/review_page.py" />
   <source>Why clients or appointments may be left</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/review_page.py" />
   <source>Type the reason</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/review_page.py" />
   <source>Why appointments may clash</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/review_page.py" />
   <source>I have &amp;told the practice owner</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/review_page.py" />
   <source>Back &amp;up once more</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/review_page.py" />
   <source>S&amp;ettle them</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/review_page.py" />
   <source>Hand over now what lies after {day}; it goes back on their return</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/review_page.py" />
   <source>Hand everything over now; they stay active until the end of {day}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/review_page.py" />
   <source>Schedule it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/review_page.py" />
   <source>Offboarding...</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/review_page.py" />
   <source>They may be &amp;left without anybody, because</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/review_page.py" />
   <source>They may &amp;clash, because</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/review_page.py" />
   <source>Start to cover {name}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/review_page.py" />
   <source>Offboard {name}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/review_page.py" />
   <source>Do all of it after {day}; Handover will remind you</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/review_lines.py" />
   <source>Before and after</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/review_lines.py" />
   <source>Show list</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/review_lines.py" />
   <source>before</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/review_lines.py" />
   <source>after</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/review_lines.py" />
   <source>{title}: show the full list</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/step_list.py" />
   <source>needs you</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/step_list.py" />
   <source>Steps</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/wizard.py" />
   <source>Offboard a practitioner - Handover</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/wizard.py" />
   <source>Back up</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/wizard.py" />
   <source>Review</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/wizard.py" />
   <source>Offboard a practitioner</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/wizard.py" />
   <source>Cover for {name}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/wizard.py" />
   <source>Saving...</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/wizard.py" />
   <source>Show me</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/wizard.py" />
   <source>last working day {day}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/wizard_footer.py" />
   <source>&amp;Save and close</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/wizard_footer.py" />
   <source>&amp;Back</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/wizard_footer.py" />
   <source>&amp;Next</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/reports/caseload_window.py" />
   <source>Caseload</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/reports/caseload_window.py" />
   <source>Counting...</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/reports/caseload_window.py" />
   <source>Current clients by case manager</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/reports/caseload_window.py" />
   <source>Upcoming</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/reports/caseload_window.py" />
   <source>Hours a week</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/reports/caseload_window.py" />
   <source>Save as workbook</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/reports/caseload_window.py" />
   <source>Save as PDF</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/reports/caseload_window.py" />
   <source>Save as workbook...</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/reports/caseload_window.py" />
   <source>Save as PDF...</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/reports/continuity_window.py" />
   <source>If somebody left</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/reports/continuity_window.py" />
   <source>Last working day to suppose</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/reports/continuity_window.py" />
   <source>Would find nobody</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/reports/continuity_window.py" />
   <source>Cannot keep the time</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/reports/continuity_window.py" />
   <source>Only one of</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/reports/continuity_window.py" />
   <source>Families</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/reports/continuity_window.py" />
   <source>Hours</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/reports/continuity_window.py" />
   <source>If each practitioner left</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/reports/continuity_window.py" />
   <source>Nobody sees clients here.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/reports/continuity_window.py" />
   <source>&amp;Rehearse...</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/reports/continuity_window.py" />
   <source>Planning...</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/reports/continuity_window.py" />
   <source>Nothing in the practice is changed by this.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/reports/continuity_window.py" />
   <source>the practice</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/reports/continuity_window.py" />
   <source>No clients.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/reports/continuity_window.py" />
   <source>Would go to</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/reports/continuity_window.py" />
   <source>If each practitioner left on {day}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/reports/continuity_window.py" />
   <source>Rehearsal: {name} leaves</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/reports/continuity_window.py" />
   <source>{name} leaves on {day}: where each client would go</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/reports/continuity_window.py" />
   <source>{n} of {clients}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/reports/health_window.py" />
   <source>Data health</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/reports/health_window.py" />
   <source>Findings</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/reports/health_window.py" />
   <source>Check &amp;again</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/reports/health_window.py" />
   <source>Checking the whole practice...</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/reports/health_window.py" />
   <source>&amp;Show these clients</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/reports/health_window.py" />
   <source>&amp;Open the client</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/reports/health_window.py" />
   <source>&amp;Review them...</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/reports/health_window.py" />
   <source>How many</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/reports/health_window.py" />
   <source>Current clients without a case manager</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/reports/health_window.py" />
   <source>Current clients whose case manager is inactive</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/reports/health_window.py" />
   <source>Future appointments with an inactive practitioner</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/reports/health_window.py" />
   <source>Open appointments of clients who have died</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/reports/health_window.py" />
   <source>Open appointments of closed clients</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/reports/health_window.py" />
   <source>Past appointments that are still booked</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/reports/health_window.py" />
   <source>Closed clients whose records need no longer be kept</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/reports/health_window.py" />
   <source>Double bookings</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/reports/health_window.py" />
   <source>Clients who may be there twice</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/reports/health_window.py" />
   <source>Records of activity that were tampered with</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/reports/health_window.py" />
   <source>&amp;Show in the calendar</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/reports/health_window.py" />
   <source>{n} of {all} checks found something to look at</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/reports/health_window.py" />
   <source>All {all} checks passed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/start/passphrase_dialog.py" />
   <source>Remember it in this computer's keychain</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/start/practice_dialog.py" />
   <source>New practice</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/start/practice_dialog.py" />
   <source>Time zone</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/start/practice_dialog.py" />
   <source>Passphrase once more</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/start/practice_dialog.py" />
   <source>No passphrase</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/start/practice_dialog.py" />
   <source>Change...</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/start/practice_dialog.py" />
   <source>Change the folder</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/start/practice_dialog.py" />
   <source>&amp;Name of the practice</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/start/practice_dialog.py" />
   <source>Kept in</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/start/practice_dialog.py" />
   <source>&amp;Time zone</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/start/practice_dialog.py" />
   <source>Once &amp;more</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/start/practice_dialog.py" />
   <source>Make practice</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/start/practice_dialog.py" />
   <source>Keep the practice in</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/start/practice_dialog.py" />
   <source>Anybody who gets hold of the file or of this computer can then read every client's record.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/start/practice_dialog.py" />
   <source>A few words that you remember. Nobody can recover it: without it the file stays shut.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/start/practice_dialog.py" />
   <source>The two differ.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/start/practice_dialog.py" />
   <source>Weak: easily guessed. Several unrelated words are stronger.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/start/practice_dialog.py" />
   <source>Fair. Another word makes it strong.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/start/practice_dialog.py" />
   <source>Strong.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/start/practice_dialog.py" />
   <source>My practice</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/start/welcome.py" />
   <source>Welcome to Handover</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/start/welcome.py" />
   <source>Offboard a practitioner without losing a client or an appointment. Everything stays on this computer.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/start/welcome.py" />
   <source>Opened lately</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/start/welcome.py" />
   <source>Practices opened lately</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/start/welcome.py" />
   <source>Try the demo practice</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/start/welcome.py" />
   <source>A made-up practice to play with, thrown away when you close it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/start/welcome.py" />
   <source>Start empty, then import your files</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/start/welcome.py" />
   <source>Go on with a practice on this computer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/start/welcome.py" />
   <source>Bring a practice back as it was</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/users/row_editors.py" />
   <source>Weekday</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/users/row_editors.py" />
   <source>Until</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/users/row_editors.py" />
   <source>Every site</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/users/row_editors.py" />
   <source>First day</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/users/row_editors.py" />
   <source>Last day</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/users/row_editors.py" />
   <source>Whole days</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/users/row_editors.py" />
   <source>Kind of number</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/users/row_editors.py" />
   <source>Number</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/users/row_editors.py" />
   <source>Provider number</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/users/save_calendar.py" />
   <source>Save the calendar</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/users/save_calendar.py" />
   <source>{file} holds {appointments}. It says initials and references instead of names, because a calendar cannot be protected.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/users/save_calendar.py" />
   <source>Writing the calendar...</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/users/save_calendar.py" />
   <source>Calendars (*{suffix})</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/users/user_dialog.py" />
   <source>Why should {name} become inactive with clients or appointments left behind?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/users/user_dialog.py" />
   <source>Add hours</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/users/user_dialog.py" />
   <source>Without hours this practitioner is taken to be available at any time.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/users/user_dialog.py" />
   <source>Add leave</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/users/user_dialog.py" />
   <source>No leave.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/users/user_dialog.py" />
   <source>Add provider number</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/users/user_dialog.py" />
   <source>No provider numbers. There is one for each site and kind.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/users/user_dialog.py" />
   <source>What you changed about this user is not saved.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/users/user_dialog.py" />
   <source>Active</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/users/user_dialog.py" />
   <source>Inactive</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/users/user_dialog.py" />
   <source>Make inactive</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/users/user_dialog.py" />
   <source>Add user</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/users/user_dialog.py" />
   <source>User</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/users/user_dialog.py" />
   <source>New user</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/users/user_dialog.py" />
   <source>Provider numbers</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/users/user_dialog.py" />
   <source>This user is</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/users/user_dialog.py" />
   <source>Make inactive all the same...</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/users/user_dialog.py" />
   <source>since {day}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/users/user_form.py" />
   <source>Title</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/users/user_form.py" />
   <source>First name</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/users/user_form.py" />
   <source>Last name</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/users/user_form.py" />
   <source>Position</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/users/user_form.py" />
   <source>Discipline</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/users/user_form.py" />
   <source>Access level</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/users/user_form.py" />
   <source>Target hours a week</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/users/user_form.py" />
   <source> hours a week</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/users/user_form.py" />
   <source>No target</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/users/user_form.py" />
   <source>Maximum clients</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/users/user_form.py" />
   <source>No maximum</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/users/user_form.py" />
   <source>&amp;Position</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/users/user_form.py" />
   <source>&amp;Discipline</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/users/user_form.py" />
   <source>&amp;Access level</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/users/user_form.py" />
   <source>&amp;Mobile</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/users/user_form.py" />
   <source>&amp;Target hours</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/users/user_form.py" />
   <source>Ma&amp;ximum clients</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/users/user_form.py" />
   <source>Sites</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/users/users_tab.py" />
   <source>Search users</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/users/users_tab.py" />
   <source>Show users who are</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/users/users_tab.py" />
   <source>Import your files...</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/users/users_tab.py" />
   <source>Users</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/users/users_tab.py" />
   <source>Show clients</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/users/users_tab.py" />
   <source>Show calendar</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/users/users_tab.py" />
   <source>Save calendar (.ics)...</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/users/users_tab.py" />
   <source>No user matches. Clear the search, or show all users.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/users/users_tab.py" />
   <source>Nobody is here yet. Import your files, or add a user.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/users/users_tab.py" />
   <source>Offboard {name}...</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/users/users_table.py" />
   <source>Leaving {day}, {percent} % planned</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/users/users_table.py" />
   <source>Access</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/users/users_table.py" />
   <source>Covered until {day}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/users/users_table.py" />
   <source>Leaving {day}, handed over</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/users/users_table.py" />
   <source>Leaving {day}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/users/users_table.py" />
   <source>Inactive since {day}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/users/users_table.py" />
   <source>Current clients whose case manager this is</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/users/users_table.py" />
   <source>Open appointments from today on</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/widgets/edit_dialog.py" />
   <source>Discard the changes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/widgets/progress.py" />
   <source>Stopping...</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/widgets/proposed_password.py" />
   <source>Cop&amp;y</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/widgets/proposed_password.py" />
   <source>Anot&amp;her</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/widgets/proposed_password.py" />
   <source>Copied</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/widgets/question_dialog.py" />
   <source>Go back</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/widgets/reason_dialog.py" />
   <source>Choose or type a reason</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/widgets/reason_dialog.py" />
   <source>The reason is recorded</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/widgets/rows_editor.py" />
   <source>Take this line away</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/widgets/secret_field.py" />
   <source>Show what is typed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/window/about_window.py" />
   <source>Built on {day} ({age}) from commit {commit}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/window/about_window.py" />
   <source>About Handover</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/window/about_window.py" />
   <source>Run from its source; this is no installed copy.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/window/about_window.py" />
   <source>Parts and their licences</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/window/about_window.py" />
   <source>Text of the licence</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/window/about_window.py" />
   <source>The day a practitioner leaves, without losing a client or an appointment. Everything stays on this computer: Handover never looks for updates and sends nothing. Its own code has the MIT licence; the parts below were made by others.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/window/about_window.py" />
   <source>Part</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/window/about_window.py" />
   <source>Version</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/window/about_window.py" />
   <source>Licence</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/window/about_window.py" />
   <source>see the text</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/window/about_window.py" />
   <source>This part comes without the text of its licence.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/window/about_window.py" />
   <source>Handover {version}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/window/about_window.py" />
   <source>unknown</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/window/actions.py" />
   <source>The offboarding of {names} could not be finished. Go on with it in the wizard.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/window/actions.py" />
   <source>Undone. Left alone, because of later changes: {n}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/window/actions.py" />
   <source>&amp;Undo</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/window/actions.py" />
   <source>Show the offboarding</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/window/actions.py" />
   <source>The offboarding of {names} is finished: inactive from now on.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/window/actions.py" />
   <source>There is nothing to undo.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/window/actions.py" />
   <source>Undo this? {summary} ({time}).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/window/actions.py" />
   <source>&amp;Undo: {what}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/window/actions.py" />
   <source>The folder {folder} cannot be made.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/window/check_window.py" />
   <source>{name}: {outcome} ({detail})</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/window/check_window.py" />
   <source>Check what works here</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/window/check_window.py" />
   <source>Handover does its main work once, on a made-up practice that is thrown away.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/window/check_window.py" />
   <source>Checks done</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/window/check_window.py" />
   <source>What was checked</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/window/check_window.py" />
   <source>works</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/window/check_window.py" />
   <source>does not work</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/window/check_window.py" />
   <source>Everything works on this computer.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/window/check_window.py" />
   <source>This copy of Handover is not whole. Install it again; your practices stay as they are.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/window/help_window.py" />
   <source>Handover help</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/window/help_window.py" />
   <source>Pages</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/window/help_window.py" />
   <source>Help</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/window/main_menu.py" />
   <source>&amp;File</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/window/main_menu.py" />
   <source>&amp;New practice...</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/window/main_menu.py" />
   <source>&amp;Open practice...</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/window/main_menu.py" />
   <source>&amp;Import...</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/window/main_menu.py" />
   <source>&amp;Export...</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/window/main_menu.py" />
   <source>&amp;Back up now...</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/window/main_menu.py" />
   <source>&amp;Restore from a backup...</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/window/main_menu.py" />
   <source>&amp;Lock now</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/window/main_menu.py" />
   <source>&amp;Quit</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/window/main_menu.py" />
   <source>&amp;Edit</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/window/main_menu.py" />
   <source>&amp;Find</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/window/main_menu.py" />
   <source>&amp;Preferences...</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/window/main_menu.py" />
   <source>&amp;View</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/window/main_menu.py" />
   <source>&amp;Users</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/window/main_menu.py" />
   <source>C&amp;alendar</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/window/main_menu.py" />
   <source>&amp;Refresh</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/window/main_menu.py" />
   <source>&amp;Offboarding</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/window/main_menu.py" />
   <source>O&amp;ffboardings...</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/window/main_menu.py" />
   <source>&amp;Reports</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/window/main_menu.py" />
   <source>&amp;Caseload...</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/window/main_menu.py" />
   <source>If &amp;somebody left...</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/window/main_menu.py" />
   <source>Data &amp;health...</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/window/main_menu.py" />
   <source>Possible &amp;duplicates...</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/window/main_menu.py" />
   <source>&amp;Help</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/window/main_menu.py" />
   <source>Handover &amp;help</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/window/main_menu.py" />
   <source>&amp;Check what works here...</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/window/main_menu.py" />
   <source>Open the &amp;log's folder</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/window/main_menu.py" />
   <source>&amp;About Handover</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/window/main_window.py" />
   <source>Users, clients and calendar</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/window/main_window.py" />
   <source>Offboard a practitioner...</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/window/overview.py" />
   <source>{name} leaves on {day}: {left}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/window/overview.py" />
   <source>The last working day of {name} was {day}. What was planned for it is waiting.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/window/overview.py" />
   <source>{name} leaves on {day}. The plan is ready and waits for that day.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/window/overview.py" />
   <source>every client and appointment is planned</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/window/overview.py" />
   <source>Continue</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/window/overview.py" />
   <source>Finish now</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/window/overview.py" />
   <source>Show</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/window/overview.py" />
   <source>{clients} undecided</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/window/preferences.py" />
   <source>Preferences</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/window/preferences.py" />
   <source>Name of the practice</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/window/preferences.py" />
   <source>Lock after</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/window/preferences.py" />
   <source> idle minutes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/window/preferences.py" />
   <source>Never</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/window/preferences.py" />
   <source>Usual notice</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/window/preferences.py" />
   <source> days</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/window/preferences.py" />
   <source>Records are kept</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/window/preferences.py" />
   <source> years after the last service</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/window/preferences.py" />
   <source>and for minors until the age of</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/window/preferences.py" />
   <source>Language of this computer's windows</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/window/preferences.py" />
   <source>As the system</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/window/preferences.py" />
   <source>Holds from the next start on, on this computer.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/window/preferences.py" />
   <source>Lan&amp;guage</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/window/preferences.py" />
   <source>&amp;Lock after</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/window/preferences.py" />
   <source>&amp;Usual notice of a leaver</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/window/preferences.py" />
   <source>&amp;Records are kept</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/window/preferences.py" />
   <source>and for &amp;minors until the age of</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/window/preferences.py" />
   <source>These numbers are a help, not legal advice: check what holds for your practice. Offboarding deletes nothing.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/window/preferences.py" />
   <source> idle minutes, once it has a passphrase</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/window/status_bar.py" />
   <source>{users}, {active} active</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/window/status_bar.py" />
   <source>Every current client has a case manager</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/window/status_bar.py" />
   <source>Not backed up yet</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/window/status_bar.py" />
   <source>Back up now</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/window/status_bar.py" />
   <source>Lock now</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/window/status_bar.py" />
   <source>today</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/window/status_bar.py" />
   <source>Backed up {day} {time}, verified</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/window/status_bar.py" />
   <source>Backed up {day} {time}, changed since</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/window/status_bar.py" />
   <source>{number} user</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/window/status_bar.py" />
   <source>{number} users</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/window/status_bar.py" />
   <source>{clients} without a case manager (show)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop/ui/window/status_bar.py" />
   <source>Locks in {minutes} min</source>
   <translation type="unfinished" />
  </message>
 </context>
</TS>
