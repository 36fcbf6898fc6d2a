<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en">
 <context>
  <name>Handover</name>
  <message>
   <location filename="../../desktop/services/packs/client_sheets.py" />
   <source>Address</source>
   <translation>Anschrift</translation>
  </message>
  <message>
   <location filename="../../desktop/models/fields/clients.py" />
   <source>Medicare</source>
   <translation>Medicare</translation>
  </message>
  <message>
   <location filename="../../desktop/models/fields/clients.py" />
   <source>Referrer</source>
   <translation>Überweisende Stelle</translation>
  </message>
  <message>
   <location filename="../../desktop/services/imports/questions_shown.py" />
   <source>Reference</source>
   <translation>Nummer</translation>
  </message>
  <message>
   <location filename="../../desktop/models/fields/clients.py" />
   <source>&amp;Title</source>
   <translation>&amp;Titel</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/users/user_form.py" />
   <source>Title</source>
   <translation>Titel</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/clients/contact_dialog.py" />
   <source>&amp;First name</source>
   <translation>&amp;Vorname</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/users/user_form.py" />
   <source>First name</source>
   <translation>Vorname</translation>
  </message>
  <message>
   <location filename="../../desktop/models/fields/clients.py" />
   <source>Middle name</source>
   <translation>Zweiter Vorname</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/clients/contact_dialog.py" />
   <source>&amp;Last name</source>
   <translation>&amp;Nachname</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/users/user_form.py" />
   <source>Last name</source>
   <translation>Nachname</translation>
  </message>
  <message>
   <location filename="../../desktop/services/packs/client_sheets.py" />
   <source>Preferred name</source>
   <translation>Rufname</translation>
  </message>
  <message>
   <location filename="../../desktop/models/fields/clients.py" />
   <source>&amp;Date of birth</source>
   <translation>&amp;Geburtsdatum</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/clients/clients_table.py" />
   <source>Date of birth</source>
   <translation>Geburtsdatum</translation>
  </message>
  <message>
   <location filename="../../desktop/services/packs/client_sheets.py" />
   <source>Gender</source>
   <translation>Geschlecht</translation>
  </message>
  <message>
   <location filename="../../desktop/models/fields/clients.py" />
   <source>Pronouns</source>
   <translation>Pronomen</translation>
  </message>
  <message>
   <location filename="../../desktop/models/fields/clients.py" />
   <source>&amp;Status</source>
   <translation>Stat&amp;us</translation>
  </message>
  <message>
   <location filename="../../desktop/services/imports/questions_shown.py" />
   <source>Status</source>
   <translation>Status</translation>
  </message>
  <message>
   <location filename="../../desktop/models/fields/clients.py" />
   <source>Case &amp;manager</source>
   <translation>Fallverant&amp;wortung</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/clients/clients_table.py" />
   <source>Case manager</source>
   <translation>Fallverantwortung</translation>
  </message>
  <message>
   <location filename="../../desktop/services/packs/client_sheets.py" />
   <source>Family</source>
   <translation>Familie</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/clients/contact_dialog.py" />
   <source>M&amp;obile</source>
   <translation>M&amp;obil</translation>
  </message>
  <message>
   <location filename="../../desktop/services/imports/questions_shown.py" />
   <source>Mobile</source>
   <translation>Mobil</translation>
  </message>
  <message>
   <location filename="../../desktop/models/fields/clients.py" />
   <source>mobile</source>
   <translation>mobil</translation>
  </message>
  <message>
   <location filename="../../desktop/models/fields/clients.py" />
   <source>Home phone</source>
   <translation>Telefon privat</translation>
  </message>
  <message>
   <location filename="../../desktop/models/fields/clients.py" />
   <source>home</source>
   <translation>privat</translation>
  </message>
  <message>
   <location filename="../../desktop/models/fields/clients.py" />
   <source>Work phone</source>
   <translation>Telefon dienstlich</translation>
  </message>
  <message>
   <location filename="../../desktop/models/fields/clients.py" />
   <source>work</source>
   <translation>Arbeit</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/letterhead_dialog.py" />
   <source>&amp;E-mail</source>
   <translation>&amp;E-Mail</translation>
  </message>
  <message>
   <location filename="../../desktop/models/words.py" />
   <source>E-mail</source>
   <translation>E-Mail</translation>
  </message>
  <message>
   <location filename="../../desktop/models/fields/clients.py" />
   <source>Street</source>
   <translation>Straße</translation>
  </message>
  <message>
   <location filename="../../desktop/services/imports/questions_shown.py" />
   <source>Suburb</source>
   <translation>Ort</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/preferences/holidays_page.py" />
   <source>State</source>
   <translation>Bundesland</translation>
  </message>
  <message>
   <location filename="../../desktop/models/fields/clients.py" />
   <source>Postcode</source>
   <translation>Postleitzahl</translation>
  </message>
  <message>
   <location filename="../../desktop/models/fields/clients.py" />
   <source>Medicare number</source>
   <translation>Medicare-Nummer</translation>
  </message>
  <message>
   <location filename="../../desktop/models/fields/clients.py" />
   <source>IRN</source>
   <translation>IRN</translation>
  </message>
  <message>
   <location filename="../../desktop/models/fields/clients.py" />
   <source>Expiry</source>
   <translation>Gültig bis</translation>
  </message>
  <message>
   <location filename="../../desktop/models/fields/clients.py" />
   <source>valid to</source>
   <translation>gültig bis</translation>
  </message>
  <message>
   <location filename="../../desktop/models/fields/clients.py" />
   <source>DVA number</source>
   <translation>DVA-Nummer</translation>
  </message>
  <message>
   <location filename="../../desktop/models/fields/clients.py" />
   <source>DVA</source>
   <translation>DVA</translation>
  </message>
  <message>
   <location filename="../../desktop/models/fields/clients.py" />
   <source>NDIS number</source>
   <translation>NDIS-Nummer</translation>
  </message>
  <message>
   <location filename="../../desktop/models/fields/clients.py" />
   <source>NDIS</source>
   <translation>NDIS</translation>
  </message>
  <message>
   <location filename="../../desktop/models/fields/clients.py" />
   <source>&amp;Notes</source>
   <translation>Not&amp;izen</translation>
  </message>
  <message>
   <location filename="../../desktop/services/packs/client_sheets.py" />
   <source>Notes</source>
   <translation>Notizen</translation>
  </message>
  <message>
   <location filename="../../desktop/models/fields/clients.py" />
   <source>Contact by</source>
   <translation>Kontakt per</translation>
  </message>
  <message>
   <location filename="../../desktop/services/letters/templates.py" />
   <source>Referrer or GP</source>
   <translation>Überweisende oder Hausärzte</translation>
  </message>
  <message>
   <location filename="../../desktop/models/fields/clients.py" />
   <source>Their address</source>
   <translation>Anschrift der Überweisenden</translation>
  </message>
  <message>
   <location filename="../../desktop/models/fields/clients.py" />
   <source>Their e-mail</source>
   <translation>E-Mail der Überweisenden</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/clients/model.py" />
   <source>Needs</source>
   <translation>Braucht</translation>
  </message>
  <message>
   <location filename="../../desktop/models/fields/clients.py" />
   <source>Language</source>
   <translation>Sprache</translation>
  </message>
  <message>
   <location filename="../../desktop/models/fields/clients.py" />
   <source>Asks for</source>
   <translation>Wünscht sich</translation>
  </message>
  <message>
   <location filename="../../desktop/models/fields/clients.py" />
   <source>Not with</source>
   <translation>Nicht bei</translation>
  </message>
  <message>
   <location filename="../../desktop/models/fields/clients.py" />
   <source>First Name</source>
   <translation>Vorname</translation>
  </message>
  <message>
   <location filename="../../desktop/models/fields/clients.py" />
   <source>Last Name</source>
   <translation>Nachname</translation>
  </message>
  <message>
   <location filename="../../desktop/models/fields/clients.py" />
   <source>Name suffix</source>
   <translation>Namenszusatz</translation>
  </message>
  <message>
   <location filename="../../desktop/models/fields/clients.py" />
   <source>Full name</source>
   <translation>Voller Name</translation>
  </message>
  <message>
   <location filename="../../desktop/services/imports/questions_shown.py" />
   <source>Email</source>
   <translation>E-Mail</translation>
  </message>
  <message>
   <location filename="../../desktop/services/imports/questions_shown.py" />
   <source>Position</source>
   <translation>Stellung</translation>
  </message>
  <message>
   <location filename="../../desktop/services/imports/questions_shown.py" />
   <source>Discipline</source>
   <translation>Fachrichtung</translation>
  </message>
  <message>
   <location filename="../../desktop/models/fields/clients.py" />
   <source>Access Level</source>
   <translation>Zugriffsstufe</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/users/user_dialog.py" />
   <source>Active</source>
   <translation>Aktiv</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/users/user_form.py" />
   <source>Sites</source>
   <translation>Standorte</translation>
  </message>
  <message>
   <location filename="../../desktop/models/fields/clients.py" />
   <source>Target Weekly Minutes</source>
   <translation>Sollminuten pro Woche</translation>
  </message>
  <message>
   <location filename="../../desktop/models/fields/clients.py" />
   <source>Maximum Clients</source>
   <translation>Höchstzahl Klienten</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/users/user_form.py" />
   <source>Languages</source>
   <translation>Sprachen</translation>
  </message>
  <message>
   <location filename="../../desktop/models/fields/clients.py" />
   <source>Ages From</source>
   <translation>Alter von</translation>
  </message>
  <message>
   <location filename="../../desktop/models/fields/clients.py" />
   <source>Ages To</source>
   <translation>Alter bis</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/papers/certificate.py" />
   <source>Practitioner</source>
   <translation>Behandler</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/users/row_editors.py" />
   <source>Weekday</source>
   <translation>Wochentag</translation>
  </message>
  <message>
   <location filename="../../desktop/services/imports/questions/about_table.py" />
   <source>Start</source>
   <translation>Beginn</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/dialogs/appointment_form.py" />
   <source>End</source>
   <translation>Ende</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/dialogs/appointment_form.py" />
   <source>Site</source>
   <translation>Standort</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/papers/appendices.py" />
   <source>Reason</source>
   <translation>Grund</translation>
  </message>
  <message>
   <location filename="../../desktop/models/fields/clients.py" />
   <source>Middle Name</source>
   <translation>Zweiter Vorname</translation>
  </message>
  <message>
   <location filename="../../desktop/models/fields/clients.py" />
   <source>Preferred Name</source>
   <translation>Rufname</translation>
  </message>
  <message>
   <location filename="../../desktop/services/imports/questions_shown.py" />
   <source>Date of Birth</source>
   <translation>Geburtsdatum</translation>
  </message>
  <message>
   <location filename="../../desktop/models/fields/clients.py" />
   <source>Archived at</source>
   <translation>Archiviert am</translation>
  </message>
  <message>
   <location filename="../../desktop/models/fields/clients.py" />
   <source>Deceased at</source>
   <translation>Verstorben am</translation>
  </message>
  <message>
   <location filename="../../desktop/models/words.py" />
   <source>Case Manager</source>
   <translation>Fallverantwortung</translation>
  </message>
  <message>
   <location filename="../../desktop/models/fields/clients.py" />
   <source>Managed since</source>
   <translation>Verantwortung seit</translation>
  </message>
  <message>
   <location filename="../../desktop/models/fields/clients.py" />
   <source>Home Phone</source>
   <translation>Telefon privat</translation>
  </message>
  <message>
   <location filename="../../desktop/models/fields/clients.py" />
   <source>Work Phone</source>
   <translation>Telefon dienstlich</translation>
  </message>
  <message>
   <location filename="../../desktop/models/fields/clients.py" />
   <source>Street number</source>
   <translation>Hausnummer</translation>
  </message>
  <message>
   <location filename="../../desktop/models/fields/clients.py" />
   <source>Street 2</source>
   <translation>Straße 2</translation>
  </message>
  <message>
   <location filename="../../desktop/models/fields/clients.py" />
   <source>Street 3</source>
   <translation>Straße 3</translation>
  </message>
  <message>
   <location filename="../../desktop/models/fields/clients.py" />
   <source>Medicare Number</source>
   <translation>Medicare-Nummer</translation>
  </message>
  <message>
   <location filename="../../desktop/models/fields/clients.py" />
   <source>Medicare IRN</source>
   <translation>Medicare-IRN</translation>
  </message>
  <message>
   <location filename="../../desktop/models/fields/clients.py" />
   <source>Medicare Expiry</source>
   <translation>Medicare gültig bis</translation>
  </message>
  <message>
   <location filename="../../desktop/models/fields/clients.py" />
   <source>DVA Number</source>
   <translation>DVA-Nummer</translation>
  </message>
  <message>
   <location filename="../../desktop/models/fields/clients.py" />
   <source>NDIS Number</source>
   <translation>NDIS-Nummer</translation>
  </message>
  <message>
   <location filename="../../desktop/models/fields/clients.py" />
   <source>Contact By</source>
   <translation>Kontakt per</translation>
  </message>
  <message>
   <location filename="../../desktop/models/fields/clients.py" />
   <source>Referrer Address</source>
   <translation>Anschrift der Überweisenden</translation>
  </message>
  <message>
   <location filename="../../desktop/models/fields/clients.py" />
   <source>Referrer Email</source>
   <translation>E-Mail der Überweisenden</translation>
  </message>
  <message>
   <location filename="../../desktop/models/fields/clients.py" />
   <source>Care Discipline</source>
   <translation>Benötigte Fachrichtung</translation>
  </message>
  <message>
   <location filename="../../desktop/models/fields/clients.py" />
   <source>Practitioner Gender</source>
   <translation>Geschlecht des Behandlers</translation>
  </message>
  <message>
   <location filename="../../desktop/models/fields/clients.py" />
   <source>Not With</source>
   <translation>Nicht bei</translation>
  </message>
  <message>
   <location filename="../../desktop/services/letters/templates.py" />
   <source>Client</source>
   <translation>Klient</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/clients/contacts_page.py" />
   <source>Relationship</source>
   <translation>Beziehung</translation>
  </message>
  <message>
   <location filename="../../desktop/models/fields/clients.py" />
   <source>Main Contact</source>
   <translation>Hauptkontakt</translation>
  </message>
  <message>
   <location filename="../../desktop/models/fields/clients.py" />
   <source>Emergency Contact</source>
   <translation>Notfallkontakt</translation>
  </message>
  <message>
   <location filename="../../desktop/models/fields/clients.py" />
   <source>Invoice Recipient</source>
   <translation>Rechnungsempfänger</translation>
  </message>
  <message>
   <location filename="../../desktop/services/imports/questions_shown.py" />
   <source>Name</source>
   <translation>Name</translation>
  </message>
  <message>
   <location filename="../../desktop/models/fields/clients.py" />
   <source>Minutes</source>
   <translation>Minuten</translation>
  </message>
  <message>
   <location filename="../../desktop/models/fields/clients.py" />
   <source>Colour</source>
   <translation>Farbe</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/dialogs/appointment_form.py" />
   <source>Day</source>
   <translation>Tag</translation>
  </message>
  <message>
   <location filename="../../desktop/models/fields/clients.py" />
   <source>Working</source>
   <translation>Geöffnet</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/papers/certificate.py" />
   <source>Date</source>
   <translation>Datum</translation>
  </message>
  <message>
   <location filename="../../desktop/models/fields/clients.py" />
   <source>Time</source>
   <translation>Uhrzeit</translation>
  </message>
  <message>
   <location filename="../../desktop/models/fields/clients.py" />
   <source>End date</source>
   <translation>Enddatum</translation>
  </message>
  <message>
   <location filename="../../desktop/services/imports/visits/taking_part.py" />
   <source>Clients</source>
   <translation>Klienten</translation>
  </message>
  <message>
   <location filename="../../desktop/models/fields/clients.py" />
   <source>Client first name</source>
   <translation>Vorname des Klienten</translation>
  </message>
  <message>
   <location filename="../../desktop/models/fields/clients.py" />
   <source>Client last name</source>
   <translation>Nachname des Klienten</translation>
  </message>
  <message>
   <location filename="../../desktop/models/fields/clients.py" />
   <source>Appointment Type</source>
   <translation>Terminart</translation>
  </message>
  <message>
   <location filename="../../desktop/models/fields/clients.py" />
   <source>Cancelled at</source>
   <translation>Abgesagt am</translation>
  </message>
  <message>
   <location filename="../../desktop/models/fields/clients.py" />
   <source>Did not arrive</source>
   <translation>Nicht erschienen</translation>
  </message>
  <message>
   <location filename="../../desktop/models/words.py" />
   <source>Arrived</source>
   <translation>Angekommen</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/dialogs/key_dialog.py" />
   <source>Series</source>
   <translation>Serie</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/dialogs/appointment_form.py" />
   <source>Room</source>
   <translation>Raum</translation>
  </message>
  <message>
   <location filename="../../desktop/models/fields/clients.py" />
   <source>Cancel Reason</source>
   <translation>Absagegrund</translation>
  </message>
  <message>
   <location filename="../../desktop/models/fields/clients.py" />
   <source>Overlap Reason</source>
   <translation>Grund der Überschneidung</translation>
  </message>
  <message>
   <location filename="../../desktop/models/fields/clients.py" />
   <source>Series Rule</source>
   <translation>Serienregel</translation>
  </message>
  <message>
   <location filename="../../resources/tasks/tasks.json" />
   <source>Contract</source>
   <translation>Vertrag</translation>
  </message>
  <message>
   <location filename="../../resources/tasks/tasks.json" />
   <source>Confirm the notice and the last working day in writing</source>
   <translation>Kündigung und letzten Arbeitstag schriftlich bestätigen</translation>
  </message>
  <message>
   <location filename="../../resources/tasks/tasks.json" />
   <source>Check in the contract who owns the records and what the leaver may take</source>
   <translation>Im Vertrag nachsehen, wem die Unterlagen gehören und was mitgenommen werden darf</translation>
  </message>
  <message>
   <location filename="../../resources/tasks/tasks.json" />
   <source>Agree what may be said to clients who want to follow the practitioner</source>
   <translation>Vereinbaren, was Klienten gesagt wird, die dem Behandler folgen wollen</translation>
  </message>
  <message>
   <location filename="../../resources/tasks/tasks.json" />
   <source>Note what happened and when, and ask for advice on the contract</source>
   <translation>Festhalten, was wann geschah, und Rat zum Vertrag einholen</translation>
  </message>
  <message>
   <location filename="../../resources/tasks/tasks.json" />
   <source>Clinical</source>
   <translation>Klinisches</translation>
  </message>
  <message>
   <location filename="../../resources/tasks/tasks.json" />
   <source>See that all clinical notes are written and signed off</source>
   <translation>Dafür sorgen, dass alle Behandlungsnotizen geschrieben und abgezeichnet sind</translation>
  </message>
  <message>
   <location filename="../../resources/tasks/tasks.json" />
   <source>List the clinical notes that are missing and ask the practitioner or their supervisor for them</source>
   <translation>Fehlende Behandlungsnotizen auflisten und beim Behandler oder seiner Leitung erbitten</translation>
  </message>
  <message>
   <location filename="../../resources/tasks/tasks.json" />
   <source>List the reports and letters still owed, each with who writes it and by when</source>
   <translation>Ausstehende Berichte und Briefe auflisten, je mit wer und bis wann</translation>
  </message>
  <message>
   <location filename="../../resources/tasks/tasks.json" />
   <source>Hand over every client at high risk in person, with a joint visit where it helps</source>
   <translation>Jeden Klienten mit hohem Risiko persönlich übergeben, wo es hilft mit einem gemeinsamen Termin</translation>
  </message>
  <message>
   <location filename="../../resources/tasks/tasks.json" />
   <source>Read the files of clients at high risk and telephone them today</source>
   <translation>Die Akten von Klienten mit hohem Risiko lesen und sie heute anrufen</translation>
  </message>
  <message>
   <location filename="../../resources/tasks/tasks.json" />
   <source>Tell each colleague which clients must not wait during the leave</source>
   <translation>Jedem Kollegen sagen, welche Klienten während der Abwesenheit nicht warten dürfen</translation>
  </message>
  <message>
   <location filename="../../resources/tasks/tasks.json" />
   <source>Arrange who supervises the people the leaver supervised</source>
   <translation>Regeln, wer die bisher Angeleiteten anleitet</translation>
  </message>
  <message>
   <location filename="../../resources/tasks/tasks.json" />
   <source>Bookings</source>
   <translation>Buchungen</translation>
  </message>
  <message>
   <location filename="../../resources/tasks/tasks.json" />
   <source>Turn off online booking and the client portal for dates after the last day</source>
   <translation>Online-Buchung und Klientenportal für die Zeit nach dem letzten Tag abschalten</translation>
  </message>
  <message>
   <location filename="../../resources/tasks/tasks.json" />
   <source>Turn off online booking and the client portal for the practitioner</source>
   <translation>Online-Buchung und Klientenportal des Behandlers abschalten</translation>
  </message>
  <message>
   <location filename="../../resources/tasks/tasks.json" />
   <source>Stop new referrals and waiting-list offers to the practitioner</source>
   <translation>Neue Zuweisungen und Angebote von der Warteliste an den Behandler beenden</translation>
  </message>
  <message>
   <location filename="../../resources/tasks/tasks.json" />
   <source>Money</source>
   <translation>Geld</translation>
  </message>
  <message>
   <location filename="../../resources/tasks/tasks.json" />
   <source>Bill every session that was not billed</source>
   <translation>Jede nicht berechnete Sitzung berechnen</translation>
  </message>
  <message>
   <location filename="../../resources/tasks/tasks.json" />
   <source>Follow up unpaid invoices under the leaver's name</source>
   <translation>Offenen Rechnungen auf den Namen der Person nachgehen</translation>
  </message>
  <message>
   <location filename="../../resources/tasks/tasks.json" />
   <source>Check that claims under way are paid or sent again</source>
   <translation>Prüfen, dass laufende Abrechnungen bezahlt oder neu eingereicht werden</translation>
  </message>
  <message>
   <location filename="../../resources/tasks/tasks.json" />
   <source>Replace the leaver wherever theirs is the principal provider number</source>
   <translation>Die Person überall ersetzen, wo ihre Anbieternummer die erste ist</translation>
  </message>
  <message>
   <location filename="../../resources/tasks/tasks.json" />
   <source>Pay the final pay or the last invoice</source>
   <translation>Letztes Gehalt oder letzte Rechnung bezahlen</translation>
  </message>
  <message>
   <location filename="../../resources/tasks/tasks.json" />
   <source>Registers</source>
   <translation>Register</translation>
  </message>
  <message>
   <location filename="../../resources/tasks/tasks.json" />
   <source>End the Medicare provider number at each site</source>
   <translation>Die Medicare-Anbieternummer an jedem Standort beenden</translation>
  </message>
  <message>
   <location filename="../../resources/tasks/tasks.json" />
   <source>Remove the leaver from the practice in PRODA and HPOS</source>
   <translation>Die Person in PRODA und HPOS aus der Praxis nehmen</translation>
  </message>
  <message>
   <location filename="../../resources/tasks/tasks.json" />
   <source>Tell DVA, the NDIS and the health funds</source>
   <translation>DVA, NDIS und die Krankenkassen benachrichtigen</translation>
  </message>
  <message>
   <location filename="../../resources/tasks/tasks.json" />
   <source>Remind the leaver to change their place of practice with Ahpra</source>
   <translation>Die Person erinnern, ihren Arbeitsort bei Ahpra zu ändern</translation>
  </message>
  <message>
   <location filename="../../resources/tasks/tasks.json" />
   <source>Check that indemnity insurance covers claims made after the last day</source>
   <translation>Prüfen, dass die Haftpflicht auch Ansprüche nach dem letzten Tag deckt</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/users/users_table.py" />
   <source>Access</source>
   <translation>Zugriff</translation>
  </message>
  <message>
   <location filename="../../resources/tasks/tasks.json" />
   <source>Close the leaver's e-mail, files and logins, and redirect mail to a colleague</source>
   <translation>E-Mail, Dateien und Zugänge der Person schließen und Post an einen Kollegen umleiten</translation>
  </message>
  <message>
   <location filename="../../resources/tasks/tasks.json" />
   <source>Revoke calendar addresses and shared calendars</source>
   <translation>Kalenderadressen und geteilte Kalender zurückziehen</translation>
  </message>
  <message>
   <location filename="../../resources/tasks/tasks.json" />
   <source>Collect keys, devices and the signed receipt of the handover pack</source>
   <translation>Schlüssel, Geräte und die unterschriebene Empfangsbestätigung des Pakets einsammeln</translation>
  </message>
  <message>
   <location filename="../../resources/tasks/tasks.json" />
   <source>Ask for keys and devices, and lock the devices from afar where you can</source>
   <translation>Schlüssel und Geräte zurückfordern und die Geräte wo möglich aus der Ferne sperren</translation>
  </message>
  <message>
   <location filename="../../resources/tasks/tasks.json" />
   <source>People</source>
   <translation>Menschen</translation>
  </message>
  <message>
   <location filename="../../resources/tasks/tasks.json" />
   <source>Tell the team who takes over what</source>
   <translation>Dem Team sagen, wer was übernimmt</translation>
  </message>
  <message>
   <location filename="../../resources/tasks/tasks.json" />
   <source>Tell the team what clients are told, and nothing more</source>
   <translation>Dem Team sagen, was Klienten gesagt wird, und nicht mehr</translation>
  </message>
  <message>
   <location filename="../../resources/tasks/tasks.json" />
   <source>Tell each client who takes over from now on</source>
   <translation>Jedem Klienten sagen, wer von nun an übernimmt</translation>
  </message>
  <message>
   <location filename="../../resources/tasks/tasks.json" />
   <source>Telephone everybody who has a visit this week</source>
   <translation>Alle anrufen, die diese Woche einen Termin haben</translation>
  </message>
  <message>
   <location filename="../../resources/tasks/tasks.json" />
   <source>Tell referrers and GPs who takes over</source>
   <translation>Zuweisern und Hausärzten sagen, wer übernimmt</translation>
  </message>
  <message>
   <location filename="../../resources/tasks/tasks.json" />
   <source>Change the website, the directory entries and the door sign</source>
   <translation>Website, Verzeichniseinträge und Türschild ändern</translation>
  </message>
  <message>
   <location filename="../../resources/tasks/tasks.json" />
   <source>Redirect the telephone and change the voicemail</source>
   <translation>Telefon umleiten und die Ansage ändern</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/clients/difference_dialog.py" />
   <source>After</source>
   <translation>Danach</translation>
  </message>
  <message>
   <location filename="../../resources/tasks/tasks.json" />
   <source>Agree on the talk with each colleague on the first day back</source>
   <translation>Für den ersten Tag zurück das Gespräch mit jedem Kollegen vereinbaren</translation>
  </message>
  <message>
   <location filename="../../resources/tasks/tasks.json" />
   <source>Look again: has every client had a visit or an answer, and is nothing unpaid?</source>
   <translation>Noch einmal nachsehen: Hatte jeder Klient einen Termin oder eine Antwort, und ist nichts unbezahlt?</translation>
  </message>
  <message>
   <location filename="../../resources/vendors/systems.json" />
   <source>its help centre: One practitioner is leaving the practice</source>
   <translation>seiner Hilfe: One practitioner is leaving the practice</translation>
  </message>
  <message>
   <location filename="../../resources/vendors/systems.json" />
   <source>Live chat in the program</source>
   <translation>Live-Chat im Programm</translation>
  </message>
  <message>
   <location filename="../../resources/vendors/systems.json" />
   <source>E-mail to the support team</source>
   <translation>E-Mail an den Support</translation>
  </message>
  <message>
   <location filename="../../resources/vendors/systems.json" />
   <source>Booked telephone support</source>
   <translation>Gebuchter Telefonsupport</translation>
  </message>
  <message>
   <location filename="../../resources/vendors/systems.json" />
   <source>Which clients and appointments, by their references, from whom to whom; the appointments after the clients; whom to call back.</source>
   <translation>Welche Klienten und Termine, mit ihren Nummern, von wem an wen; die Termine nach den Klienten; wen man zurückruft.</translation>
  </message>
  <message>
   <location filename="../../resources/vendors/systems.json" />
   <source>Run the data backup for Windows or Mac; it is made overnight and can be downloaded the next day.</source>
   <translation>Die Datensicherung für Windows oder Mac starten; sie entsteht über Nacht und kann am nächsten Tag heruntergeladen werden.</translation>
  </message>
  <message>
   <location filename="../../resources/vendors/systems.json" />
   <source>Only the support team can transfer clients to another case manager.</source>
   <translation>Nur der Support kann Klienten einer anderen Fallverantwortung übertragen.</translation>
  </message>
  <message>
   <location filename="../../resources/vendors/systems.json" />
   <source>Only the support team can transfer appointments to another practitioner.</source>
   <translation>Nur der Support kann Termine einem anderen Behandler übertragen.</translation>
  </message>
  <message>
   <location filename="../../resources/vendors/systems.json" />
   <source>search for {name}</source>
   <translation>{name} suchen</translation>
  </message>
  <message>
   <location filename="../../resources/vendors/systems.json" />
   <source>open {name}</source>
   <translation>{name} öffnen</translation>
  </message>
  <message>
   <location filename="../../resources/vendors/systems.json" />
   <source>its public help pages; check before you follow them</source>
   <translation>seinen öffentlichen Hilfeseiten; prüfen Sie sie, bevor Sie ihnen folgen</translation>
  </message>
  <message>
   <location filename="../../resources/vendors/systems.json" />
   <source>Live chat</source>
   <translation>Live-Chat</translation>
  </message>
  <message>
   <location filename="../../resources/vendors/systems.json" />
   <source>Nothing: the practice moves them itself.</source>
   <translation>Nichts: Die Praxis überträgt sie selbst.</translation>
  </message>
  <message>
   <location filename="../../resources/vendors/systems.json" />
   <source>Export the data from the reports of Cliniko.</source>
   <translation>Die Daten aus den Berichten von Cliniko exportieren.</translation>
  </message>
  <message>
   <location filename="../../resources/vendors/systems.json" />
   <source>Cliniko has no case manager; note the new practitioner where you keep it.</source>
   <translation>Cliniko kennt keine Fallverantwortung; vermerken Sie den neuen Behandler dort, wo Sie das tun.</translation>
  </message>
  <message>
   <location filename="../../resources/vendors/systems.json" />
   <source>Move each upcoming appointment to the new practitioner before you make the user inactive; afterwards they are hidden.</source>
   <translation>Jeden künftigen Termin zum neuen Behandler verschieben, bevor Sie den Benutzer inaktiv setzen; danach sind sie verborgen.</translation>
  </message>
  <message>
   <location filename="../../resources/vendors/systems.json" />
   <source>choose {name}</source>
   <translation>{name} wählen</translation>
  </message>
  <message>
   <location filename="../../resources/vendors/systems.json" />
   <source>Help centre or e-mail</source>
   <translation>Hilfe oder E-Mail</translation>
  </message>
  <message>
   <location filename="../../resources/vendors/systems.json" />
   <source>Export the data that the practice needs.</source>
   <translation>Die Daten exportieren, die die Praxis braucht.</translation>
  </message>
  <message>
   <location filename="../../resources/vendors/systems.json" />
   <source>Change the practitioner in each patient file that names them.</source>
   <translation>Den Behandler in jeder Patientenakte ändern, die ihn nennt.</translation>
  </message>
  <message>
   <location filename="../../resources/vendors/systems.json" />
   <source>Move each upcoming appointment, and turn off online booking and the directory profile of {name}.</source>
   <translation>Jeden künftigen Termin verschieben und die Online-Buchung und das Verzeichnisprofil von {name} abschalten.</translation>
  </message>
  <message>
   <location filename="../../resources/vendors/systems.json" />
   <source>the X beside {name}</source>
   <translation>das X neben {name}</translation>
  </message>
  <message>
   <location filename="../../resources/vendors/systems.json" />
   <source>Chat</source>
   <translation>Chat</translation>
  </message>
  <message>
   <location filename="../../resources/vendors/systems.json" />
   <source>Export the clients of {name}, where the account owner approves it.</source>
   <translation>Die Klienten von {name} exportieren, wenn der Inhaber des Kontos zustimmt.</translation>
  </message>
  <message>
   <location filename="../../resources/vendors/systems.json" />
   <source>Change the practitioner in each client file that names them.</source>
   <translation>Den Behandler in jeder Klientenakte ändern, die ihn nennt.</translation>
  </message>
  <message>
   <location filename="../../resources/vendors/systems.json" />
   <source>Move or cancel every booking of {name}: Nookal refuses to make a provider inactive before.</source>
   <translation>Jede Buchung von {name} verschieben oder absagen: Vorher setzt Nookal niemanden inaktiv.</translation>
  </message>
  <message>
   <location filename="../../desktop/models/words.py" />
   <source>Telephone</source>
   <translation>Telefon</translation>
  </message>
  <message>
   <location filename="../../resources/vendors/systems.json" />
   <source>Export the reports that you need, filtered by {name}.</source>
   <translation>Die nötigen Berichte exportieren, nach {name} gefiltert.</translation>
  </message>
  <message>
   <location filename="../../resources/vendors/systems.json" />
   <source>Run the Appointments report for {name} and move or cancel what lies ahead; turn off their online booking.</source>
   <translation>Den Terminbericht für {name} erstellen und Künftiges verschieben oder absagen; die Online-Buchung abschalten.</translation>
  </message>
  <message>
   <location filename="../../resources/vendors/systems.json" />
   <source>no public page was found; write down your own steps</source>
   <translation>keiner öffentlichen Seite; schreiben Sie Ihre eigenen Schritte auf</translation>
  </message>
  <message>
   <location filename="../../resources/vendors/systems.json" />
   <source>Move each upcoming appointment to the new practitioner.</source>
   <translation>Jeden künftigen Termin zum neuen Behandler verschieben.</translation>
  </message>
  <message>
   <location filename="../../resources/vendors/systems.json" />
   <source>write down your own steps</source>
   <translation>Ihren eigenen Schritten; schreiben Sie sie auf</translation>
  </message>
  <message>
   <location filename="../../resources/vendors/systems.json" />
   <source>Which clients and appointments, by their references, from whom to whom.</source>
   <translation>Welche Klienten und Termine, mit ihren Nummern, von wem an wen.</translation>
  </message>
  <message>
   <location filename="../../resources/vendors/systems.json" />
   <source>Download a backup.</source>
   <translation>Eine Sicherung herunterladen.</translation>
  </message>
  <message>
   <location filename="../../resources/vendors/systems.json" />
   <source>Ask for the clients to be transferred.</source>
   <translation>Um die Übertragung der Klienten bitten.</translation>
  </message>
  <message>
   <location filename="../../resources/vendors/systems.json" />
   <source>Ask for the appointments to be transferred.</source>
   <translation>Um die Übertragung der Termine bitten.</translation>
  </message>
  <message>
   <location filename="../../resources/vendors/systems.json" />
   <source>make {name} inactive</source>
   <translation>{name} inaktiv setzen</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/columns_page.py" />
   <source>Another system</source>
   <translation>Ein anderes System</translation>
  </message>
  <message>
   <location filename="../../desktop/app.py" />
   <source>Open a practice</source>
   <translation>Praxis öffnen</translation>
  </message>
  <message>
   <location filename="../../desktop/app.py" />
   <source>Which practice is the recovery sheet for?</source>
   <translation>Für welche Praxis ist das Wiederherstellungsblatt?</translation>
  </message>
  <message>
   <location filename="../../desktop/app.py" />
   <source>Making up a practice to try...</source>
   <translation>Eine Praxis zum Ausprobieren wird erfunden ...</translation>
  </message>
  <message>
   <location filename="../../desktop/app.py" />
   <source>Practices (*{suffix})</source>
   <translation>Praxen (*{suffix})</translation>
  </message>
  <message>
   <location filename="../../desktop/cli/exchange.py" />
   <source>{number} appointment</source>
   <translation>{number} Termin</translation>
  </message>
  <message>
   <location filename="../../desktop/cli/exchange.py" />
   <source>{number} appointments</source>
   <translation>{number} Termine</translation>
  </message>
  <message>
   <location filename="../../desktop/cli/exchange.py" />
   <source>{number} row</source>
   <translation>{number} Zeile</translation>
  </message>
  <message>
   <location filename="../../desktop/cli/exchange.py" />
   <source>{number} rows</source>
   <translation>{number} Zeilen</translation>
  </message>
  <message>
   <location filename="../../desktop/cli/offboard/colleagues.py" />
   <source>{number} client</source>
   <translation>{number} Klient</translation>
  </message>
  <message>
   <location filename="../../desktop/cli/offboard/colleagues.py" />
   <source>{number} clients</source>
   <translation>{number} Klienten</translation>
  </message>
  <message>
   <location filename="../../desktop/cli/offboard/colleagues.py" />
   <source>{number} visit</source>
   <translation>{number} Besuch</translation>
  </message>
  <message>
   <location filename="../../desktop/cli/offboard/colleagues.py" />
   <source>{number} visits</source>
   <translation>{number} Besuche</translation>
  </message>
  <message>
   <location filename="../../desktop/cli/offboard/letters.py" />
   <source>{number} letter</source>
   <translation>{number} Brief</translation>
  </message>
  <message>
   <location filename="../../desktop/cli/offboard/letters.py" />
   <source>{number} letters</source>
   <translation>{number} Briefe</translation>
  </message>
  <message>
   <location filename="../../desktop/cli/offboard/letters.py" />
   <source>{number} e-mail draft</source>
   <translation>{number} E-Mail-Entwurf</translation>
  </message>
  <message>
   <location filename="../../desktop/cli/offboard/letters.py" />
   <source>{number} e-mail drafts</source>
   <translation>{number} E-Mail-Entwürfe</translation>
  </message>
  <message>
   <location filename="../../desktop/cli/offboard/states.py" />
   <source>{number} record</source>
   <translation>{number} Datensatz</translation>
  </message>
  <message>
   <location filename="../../desktop/cli/offboard/states.py" />
   <source>{number} records</source>
   <translation>{number} Datensätze</translation>
  </message>
  <message>
   <location filename="../../desktop/cli/offboard/tasks.py" />
   <source>There is no task {number} in this offboarding. Give a number from the list.</source>
   <translation>In diesem Austritt gibt es keine Aufgabe {number}. Geben Sie eine Nummer aus der Liste an.</translation>
  </message>
  <message>
   <location filename="../../desktop/cli/offboard/told.py" />
   <source>Name the clients and say what is new: how they were told, or what they answered.</source>
   <translation>Nennen Sie die Klienten und was neu ist: wie sie benachrichtigt wurden oder was sie geantwortet haben.</translation>
  </message>
  <message>
   <location filename="../../desktop/cli/offboard/told.py" />
   <source>{ref} is not a client of this leaving. Give the client's reference.</source>
   <translation>{ref} gehört nicht zu diesem Austritt. Geben Sie die Nummer des Klienten an.</translation>
  </message>
  <message>
   <location filename="../../desktop/cli/offboard/wishes.py" />
   <source>There is no rule {name}. Use one of {known}.</source>
   <translation>Eine Regel {name} gibt es nicht. Nehmen Sie eine von {known}.</translation>
  </message>
  <message>
   <location filename="../../desktop/cli/offboard/wishes.py" />
   <source>{text} is not a number of clients.</source>
   <translation>{text} ist keine Anzahl von Klienten.</translation>
  </message>
  <message>
   <location filename="../../desktop/cli/offboard/wishes.py" />
   <source>{ref} is not a Current client of the leaver. Give the client's reference.</source>
   <translation>{ref} ist kein aktueller Klient der ausscheidenden Person. Geben Sie die Nummer des Klienten an.</translation>
  </message>
  <message>
   <location filename="../../desktop/cli/offboard/wishes.py" />
   <source>{text} is not of the form NAME=VALUE.</source>
   <translation>{text} hat nicht die Form NAME=WERT.</translation>
  </message>
  <message>
   <location filename="../../desktop/cli/pack.py" />
   <source>Nobody has said how {leaver} is engaged and who owns the records. Say both with --engaged and --records; not-known is an answer too.</source>
   <translation>Niemand hat gesagt, wie {leaver} beschäftigt ist und wem die Akten gehören. Sagen Sie beides mit --engaged und --records; auch not-known ist eine Antwort.</translation>
  </message>
  <message>
   <location filename="../../desktop/cli/reports.py" />
   <source>{number} upcoming appointment</source>
   <translation>{number} kommender Termin</translation>
  </message>
  <message>
   <location filename="../../desktop/cli/reports.py" />
   <source>{number} upcoming appointments</source>
   <translation>{number} kommende Termine</translation>
  </message>
  <message>
   <location filename="../../desktop/cli/reports.py" />
   <source>{number} minute</source>
   <translation>{number} Minute</translation>
  </message>
  <message>
   <location filename="../../desktop/cli/reports.py" />
   <source>{number} minutes</source>
   <translation>{number} Minuten</translation>
  </message>
  <message>
   <location filename="../../desktop/cli/reports.py" />
   <source>{number} current client</source>
   <translation>{number} aktueller Klient</translation>
  </message>
  <message>
   <location filename="../../desktop/cli/reports.py" />
   <source>{number} current clients</source>
   <translation>{number} aktuelle Klienten</translation>
  </message>
  <message>
   <location filename="../../desktop/database/error_translation.py" />
   <source>The disk that holds {name} is full. Free some space and try again; nothing was changed.</source>
   <translation>Der Datenträger mit {name} ist voll. Schaffen Sie Platz und versuchen Sie es wieder; nichts wurde geändert.</translation>
  </message>
  <message>
   <location filename="../../desktop/database/error_translation.py" />
   <source>Another program is writing to {name}. Wait a moment and try again; nothing was changed.</source>
   <translation>Ein anderes Programm schreibt gerade in {name}. Warten Sie einen Augenblick und versuchen Sie es wieder; nichts wurde geändert.</translation>
  </message>
  <message>
   <location filename="../../desktop/database/error_translation.py" />
   <source>{name} can only be read here. Check that you may write to its folder; nothing was changed.</source>
   <translation>{name} lässt sich hier nur lesen. Prüfen Sie, ob Sie in den Ordner schreiben dürfen; nichts wurde geändert.</translation>
  </message>
  <message>
   <location filename="../../desktop/database/error_translation.py" />
   <source>{name} could not be read or written. Check the disk or the network drive; nothing was changed.</source>
   <translation>{name} konnte nicht gelesen oder geschrieben werden. Prüfen Sie den Datenträger oder das Netzlaufwerk; nichts wurde geändert.</translation>
  </message>
  <message>
   <location filename="../../desktop/database/error_translation.py" />
   <source>{name} is damaged. Restore the practice from its last backup.</source>
   <translation>{name} ist beschädigt. Stellen Sie die Praxis aus der letzten Sicherung wieder her.</translation>
  </message>
  <message>
   <location filename="../../desktop/database/error_translation.py" />
   <source>{name} cannot be opened or written there. Check that you may use its folder; nothing was changed.</source>
   <translation>{name} kann dort nicht geöffnet oder geschrieben werden. Prüfen Sie, ob Sie den Ordner benutzen dürfen; nichts wurde geändert.</translation>
  </message>
  <message>
   <location filename="../../desktop/database/error_translation.py" />
   <source>{name} is not there. Check its folder, and that the disk or the network drive is connected.</source>
   <translation>{name} ist nicht da. Prüfen Sie den Ordner, und ob der Datenträger oder das Netzlaufwerk verbunden ist.</translation>
  </message>
  <message>
   <location filename="../../desktop/database/error_translation.py" />
   <source>{name} would be larger than its disk allows. Choose another disk; nothing was changed.</source>
   <translation>{name} würde größer, als der Datenträger erlaubt. Wählen Sie einen anderen; nichts wurde geändert.</translation>
  </message>
  <message>
   <location filename="../../desktop/database/error_translation.py" />
   <source>{name} holds a value that Handover never writes: it was changed by another program or is damaged. Restore the practice from its last backup.</source>
   <translation>{name} enthält einen Wert, den Handover nie schreibt: Ein anderes Programm hat die Datei geändert, oder sie ist beschädigt. Stellen Sie die Praxis aus der letzten Sicherung wieder her.</translation>
  </message>
  <message>
   <location filename="../../desktop/database/error_translation.py" />
   <source>The name {name} is too long for this disk. Choose a shorter one.</source>
   <translation>Der Name {name} ist zu lang für diesen Datenträger. Wählen Sie einen kürzeren.</translation>
  </message>
  <message>
   <location filename="../../desktop/database/kept_copies.py" />
   <source>The old snapshot {name} cannot be deleted: {why}.</source>
   <translation>Die alte Momentaufnahme {name} lässt sich nicht löschen: {why}.</translation>
  </message>
  <message>
   <location filename="../../desktop/database/lock.py" />
   <source>You may not write to {name}. Check that you may use its folder.</source>
   <translation>Sie dürfen nicht in {name} schreiben. Prüfen Sie, ob Sie den Ordner benutzen dürfen.</translation>
  </message>
  <message>
   <location filename="../../desktop/database/lock.py" />
   <source>{name} is already open: {named} has it. Close it there first, then try again.</source>
   <translation>{name} ist schon geöffnet: {named} hat die Datei. Schließen Sie sie zuerst dort, und versuchen Sie es noch einmal.</translation>
  </message>
  <message>
   <location filename="../../desktop/database/lock.py" />
   <source>{name} was made by another program. Move it elsewhere, then try again.</source>
   <translation>{name} stammt von einem anderen Programm. Legen Sie die Datei woanders hin, und versuchen Sie es noch einmal.</translation>
  </message>
  <message>
   <location filename="../../desktop/database/migrations/__init__.py" />
   <source>{name} was written by a newer Handover. Install the newer program, then open it.</source>
   <translation>{name} wurde von einem neueren Handover geschrieben. Installieren Sie das neuere Programm, und öffnen Sie die Datei dann.</translation>
  </message>
  <message>
   <location filename="../../desktop/database/opening_check.py" />
   <source>Restore the practice from its last backup.</source>
   <translation>Stellen Sie die Praxis aus der letzten Sicherung wieder her.</translation>
  </message>
  <message>
   <location filename="../../desktop/database/opening_check.py" />
   <source>{name} does not say which Handover wrote it. {restore}</source>
   <translation>{name} sagt nicht, welches Handover es geschrieben hat. {restore}</translation>
  </message>
  <message>
   <location filename="../../desktop/database/opening_check.py" />
   <source>{name} is damaged. {restore}</source>
   <translation>{name} ist beschädigt. {restore}</translation>
  </message>
  <message>
   <location filename="../../desktop/database/opening_check.py" />
   <source>{name}: a row names another one that is not there. {restore}</source>
   <translation>{name}: Eine Zeile nennt eine andere, die nicht da ist. {restore}</translation>
  </message>
  <message>
   <location filename="../../desktop/database/opening_check.py" />
   <source>{name}: a row of {table} names another one that is not there. {restore}</source>
   <translation>{name}: Eine Zeile von {table} nennt eine andere, die nicht da ist. {restore}</translation>
  </message>
  <message>
   <location filename="../../desktop/database/opening_check.py" />
   <source>{name} lacks the setting {needed}. {restore}</source>
   <translation>In {name} fehlt die Einstellung {needed}. {restore}</translation>
  </message>
  <message>
   <location filename="../../desktop/database/practice.py" />
   <source>Made the practice {name}</source>
   <translation>Praxis {name} angelegt</translation>
  </message>
  <message>
   <location filename="../../desktop/database/practice.py" />
   <source>There is no practice at {file}. Check the name, or choose New practice.</source>
   <translation>Unter {file} liegt keine Praxis. Prüfen Sie den Namen, oder wählen Sie „Neue Praxis“.</translation>
  </message>
  <message>
   <location filename="../../desktop/database/practice.py" />
   <source>{name} exists already. Choose another name, or open it.</source>
   <translation>{name} gibt es schon. Wählen Sie einen anderen Namen, oder öffnen Sie die Datei.</translation>
  </message>
  <message>
   <location filename="../../desktop/database/practice.py" />
   <source>There is no folder {parent}. Make it first, or choose another.</source>
   <translation>Den Ordner {parent} gibt es nicht. Legen Sie ihn zuerst an, oder wählen Sie einen anderen.</translation>
  </message>
  <message>
   <location filename="../../desktop/database/practice.py" />
   <source>{timezone} is not a time zone. Use one such as {default_timezone}.</source>
   <translation>{timezone} ist keine Zeitzone. Nehmen Sie eine wie {default_timezone}.</translation>
  </message>
  <message>
   <location filename="../../desktop/database/practice.py" />
   <source>The name {shown} is not in UTF-8, so it cannot be shown. Rename the file or its folder.</source>
   <translation>Der Name {shown} ist nicht in UTF-8 und kann nicht gezeigt werden. Benennen Sie die Datei oder ihren Ordner um.</translation>
  </message>
  <message>
   <location filename="../../desktop/database/practice.py" />
   <source>{name} names a time zone that this computer does not know. Restore the practice from its last backup.</source>
   <translation>{name} nennt eine Zeitzone, die dieser Computer nicht kennt. Stellen Sie die Praxis aus der letzten Sicherung wieder her.</translation>
  </message>
  <message>
   <location filename="../../desktop/database/practice_file.py" />
   <source>Another program, such as one that syncs folders, has replaced {name} while it was open here. Nothing more is written to it. What you had is kept beside it as {kept}: close the practice, compare the two and go on with the right one.</source>
   <translation>Ein anderes Programm, etwa eines, das Ordner abgleicht, hat {name} ersetzt, während die Praxis hier geöffnet war. Es wird nichts mehr hineingeschrieben. Ihr Stand ist daneben als {kept} aufgehoben: Schließen Sie die Praxis, vergleichen Sie beide und arbeiten Sie mit der richtigen weiter.</translation>
  </message>
  <message>
   <location filename="../../desktop/database/practice_file.py" />
   <source>Another program has removed or replaced {name}-wal, which belongs to {name}, while it was open here. Nothing more is written to it. What you had is kept beside it as {kept}: close the practice, compare the two and go on with the right one.</source>
   <translation>Ein anderes Programm hat {name}-wal, die zu {name} gehört, entfernt oder ersetzt, während sie hier offen war. Es wird nichts mehr hineingeschrieben. Ihr Stand ist daneben als {kept} aufbewahrt: Schließen Sie die Praxis, vergleichen Sie beide, und arbeiten Sie mit der richtigen weiter.</translation>
  </message>
  <message>
   <location filename="../../desktop/database/practice_file.py" />
   <source>Another program has written over {name}, or over {name}-wal beside it, while it was open here. Nothing more is read from it or written to it. Close the practice, restore your last backup into a new file, and compare it with what {name} holds now.</source>
   <translation>Ein anderes Programm hat {name} oder {name}-wal daneben überschrieben, während die Praxis hier offen war. Es wird nichts mehr daraus gelesen und nichts mehr hineingeschrieben. Schließen Sie die Praxis, stellen Sie Ihre letzte Sicherung in einer neuen Datei wieder her, und vergleichen Sie sie mit dem, was jetzt in {name} ist.</translation>
  </message>
  <message>
   <location filename="../../desktop/database/practice_file.py" />
   <source>The newest copy beside it is {name} in {folder}.</source>
   <translation>Die neueste Kopie daneben ist {name} in {folder}.</translation>
  </message>
  <message>
   <location filename="../../desktop/database/practice_file.py" />
   <source>{name} is locked. Unlock it, then try again.</source>
   <translation>{name} ist gerade geschlossen. Entsperren Sie die Praxis, und versuchen Sie es noch einmal.</translation>
  </message>
  <message>
   <location filename="../../desktop/database/practice_file.py" />
   <source>What was written last is kept beside it as {kept}, which only somebody who knows SQLite can read.</source>
   <translation>Was zuletzt geschrieben wurde, ist daneben als {kept} aufbewahrt; lesen kann es nur, wer SQLite kennt.</translation>
  </message>
  <message>
   <location filename="../../desktop/database/practice_file.py" />
   <source>The disk that holds {name} is full, so it can only be read. Free some space, then open it again; nothing was changed.</source>
   <translation>Der Datenträger mit {name} ist voll, darum lässt sich die Datei nur lesen. Schaffen Sie Platz, und öffnen Sie sie noch einmal; nichts wurde geändert.</translation>
  </message>
  <message>
   <location filename="../../desktop/database/practice_file.py" />
   <source>{name} was moved or given another name while it was open here. What you had is kept where it was, as {kept}: open that one.</source>
   <translation>{name} wurde verschoben oder umbenannt, während die Praxis hier geöffnet war. Ihr Stand ist am alten Ort als {kept} aufgehoben: Öffnen Sie diese Datei.</translation>
  </message>
  <message>
   <location filename="../../desktop/database/rekeying.py" />
   <source>{name} could not be read back completely, so its passphrase was not changed.</source>
   <translation>{name} ließ sich nicht vollständig zurücklesen, darum bleibt die Passphrase, wie sie war.</translation>
  </message>
  <message>
   <location filename="../../desktop/database/schema.py" />
   <source>{name}: the {thing} is not as Handover makes it. {restore}</source>
   <translation>{name}: Etwas ist nicht so, wie Handover es anlegt ({thing}). {restore}</translation>
  </message>
  <message>
   <location filename="../../desktop/database/schema.py" />
   <source>{name} holds a {kind} that is not Handover's, so it is not opened. {restore}</source>
   <translation>{name} enthält etwas, das nicht von Handover ist ({kind}), und wird darum nicht geöffnet. {restore}</translation>
  </message>
  <message>
   <location filename="../../desktop/database/schema.py" />
   <source>{name} lacks the {thing}, so it is damaged. {restore}</source>
   <translation>In {name} fehlt etwas ({thing}); die Datei ist beschädigt. {restore}</translation>
  </message>
  <message>
   <location filename="../../desktop/database/schema.py" />
   <source>{name} does not carry the mark of a Handover practice. {restore}</source>
   <translation>{name} trägt nicht das Zeichen einer Handover-Praxis. {restore}</translation>
  </message>
  <message>
   <location filename="../../desktop/database/seal.py" />
   <source>{name} is empty, so it is not a backup. Use another one.</source>
   <translation>{name} ist leer und also keine Sicherung. Nehmen Sie eine andere.</translation>
  </message>
  <message>
   <location filename="../../desktop/database/seal.py" />
   <source>{name} is not a complete backup: part of it is missing, something was added, or it was never a backup. Use another one.</source>
   <translation>{name} ist keine vollständige Sicherung: Etwas fehlt, kam hinzu, oder es war nie eine Sicherung. Nehmen Sie eine andere.</translation>
  </message>
  <message>
   <location filename="../../desktop/database/seal.py" />
   <source>{name} was damaged after it was made. Use another backup.</source>
   <translation>{name} wurde beschädigt, nachdem die Sicherung gemacht war. Nehmen Sie eine andere Sicherung.</translation>
  </message>
  <message>
   <location filename="../../desktop/database/side_by_side.py" />
   <source>{name} was made with another passphrase. Restore it into a new file: File &gt; Restore from a backup.</source>
   <translation>{name} wurde mit einer anderen Passphrase erstellt. Stellen Sie es in eine neue Datei wieder her: Datei &gt; Aus einer Sicherung wiederherstellen.</translation>
  </message>
  <message>
   <location filename="../../desktop/database/snapshot.py" />
   <source>{name} holds no Handover practice. Use another file.</source>
   <translation>{name} enthält keine Handover-Praxis. Nehmen Sie eine andere Datei.</translation>
  </message>
  <message>
   <location filename="../../desktop/database/snapshot.py" />
   <source>{name} is damaged. Use another one.</source>
   <translation>{name} ist beschädigt. Nehmen Sie eine andere.</translation>
  </message>
  <message>
   <location filename="../../desktop/database/snapshot.py" />
   <source>The copy of {name} cannot be read back completely: the practice or the disk is damaged. Try another disk; if that fails too, restore the practice from its last good backup.</source>
   <translation>Die Kopie von {name} lässt sich nicht vollständig zurücklesen: Die Praxis oder der Datenträger ist beschädigt. Versuchen Sie einen anderen Datenträger; misslingt auch das, stellen Sie die Praxis aus der letzten guten Sicherung wieder her.</translation>
  </message>
  <message>
   <location filename="../../desktop/database/unlock.py" />
   <source>The passphrase does not open {name}.{told} Check capitals and spaces, and that this is the right file; if all is right, the file is damaged: restore its last backup.</source>
   <translation>Die Passphrase öffnet {name} nicht.{told} Achten Sie auf Großbuchstaben und Leerzeichen und darauf, dass es die richtige Datei ist; stimmt alles, ist die Datei beschädigt: Stellen Sie die letzte Sicherung wieder her.</translation>
  </message>
  <message>
   <location filename="../../desktop/database/unlock.py" />
   <source>This recovery sheet does not open {name}.{told} Use the sheet that was printed for it.</source>
   <translation>Dieses Wiederherstellungsblatt öffnet {name} nicht.{told} Nehmen Sie das Blatt, das dafür gedruckt wurde.</translation>
  </message>
  <message>
   <location filename="../../desktop/database/unlock.py" />
   <source>{name} is empty. Restore the practice from its last backup.</source>
   <translation>{name} ist leer. Stellen Sie die Praxis aus der letzten Sicherung wieder her.</translation>
  </message>
  <message>
   <location filename="../../desktop/database/unlock.py" />
   <source>{name} is not a Handover practice. Choose another file.</source>
   <translation>{name} ist keine Handover-Praxis. Wählen Sie eine andere Datei.</translation>
  </message>
  <message>
   <location filename="../../desktop/database/unlock.py" />
   <source>{name} is protected. Give its passphrase.</source>
   <translation>{name} ist geschützt. Geben Sie die Passphrase an.</translation>
  </message>
  <message>
   <location filename="../../desktop/database/unlock.py" />
   <source>It needs the one from {moment}.</source>
   <translation>Gebraucht wird das vom {moment}.</translation>
  </message>
  <message>
   <location filename="../../desktop/files/atomic.py" />
   <source>{path} cannot be written there. Close it if another program has it open, and check that you may write to the folder.</source>
   <translation>{path} lässt sich dort nicht schreiben. Schließen Sie die Datei, wenn ein anderes Programm sie offen hat, und prüfen Sie, ob Sie in den Ordner schreiben dürfen.</translation>
  </message>
  <message>
   <location filename="../../desktop/files/atomic.py" />
   <source>The disk is full: {path} was not written. Free some space and try again.</source>
   <translation>Der Datenträger ist voll: {path} wurde nicht geschrieben. Schaffen Sie Platz und versuchen Sie es noch einmal.</translation>
  </message>
  <message>
   <location filename="../../desktop/files/atomic.py" />
   <source>{path} is a folder. Name a file in it.</source>
   <translation>{path} ist ein Ordner. Nennen Sie eine Datei darin.</translation>
  </message>
  <message>
   <location filename="../../desktop/files/calendars/event.py" />
   <source>An event</source>
   <translation>Ein Eintrag</translation>
  </message>
  <message>
   <location filename="../../desktop/files/calendars/event.py" />
   <source>{words} on {day_of}</source>
   <translation>{words} am {day_of}</translation>
  </message>
  <message>
   <location filename="../../desktop/files/calendars/faults.py" />
   <source>has a {broken} that cannot be read</source>
   <translation>hat etwas, das nicht gelesen werden kann ({broken})</translation>
  </message>
  <message>
   <location filename="../../desktop/files/calendars/faults.py" />
   <source>has more than one {name}</source>
   <translation>hat mehr als ein {name}</translation>
  </message>
  <message>
   <location filename="../../desktop/files/calendars/faults.py" />
   <source>has a {name} that cannot be read</source>
   <translation>hat ein {name}, das nicht gelesen werden kann</translation>
  </message>
  <message>
   <location filename="../../desktop/files/calendars/faults.py" />
   <source>has no start</source>
   <translation>hat keinen Beginn</translation>
  </message>
  <message>
   <location filename="../../desktop/files/calendars/faults.py" />
   <source>starts in the year {year}</source>
   <translation>beginnt im Jahr {year}</translation>
  </message>
  <message>
   <location filename="../../desktop/files/calendars/faults.py" />
   <source>has both an end and a length</source>
   <translation>hat sowohl ein Ende als auch eine Dauer</translation>
  </message>
  <message>
   <location filename="../../desktop/files/calendars/faults.py" />
   <source>ends before it starts</source>
   <translation>endet, bevor es beginnt</translation>
  </message>
  <message>
   <location filename="../../desktop/files/calendars/incoming.py" />
   <source>The time zone “{zone}” is not known; its times are used as they are.</source>
   <translation>Die Zeitzone „{zone}“ ist nicht bekannt; ihre Zeiten gelten, wie sie dastehen.</translation>
  </message>
  <message>
   <location filename="../../desktop/files/calendars/incoming.py" />
   <source>{called} is in the file twice; the newer version is read</source>
   <translation>{called} steht noch einmal in einer neueren Fassung in der Datei; diese wird gelesen</translation>
  </message>
  <message>
   <location filename="../../desktop/files/calendars/incoming.py" />
   <source>{name} contains no events. Export the calendar again from the other program.</source>
   <translation>{name} enthält keinen Termin. Exportieren Sie den Kalender noch einmal aus dem anderen Programm.</translation>
  </message>
  <message>
   <location filename="../../desktop/files/calendars/incoming.py" />
   <source>Events that repeat without an end were followed until {endless_until}.</source>
   <translation>Einträge, die sich ohne Ende wiederholen, wurden bis {endless_until} verfolgt.</translation>
  </message>
  <message>
   <location filename="../../desktop/files/calendars/incoming.py" />
   <source>Not read: tasks and journal entries.</source>
   <translation>Nicht gelesen: Aufgaben und Journaleinträge.</translation>
  </message>
  <message>
   <location filename="../../desktop/files/calendars/incoming.py" />
   <source>{called} repeats more than {most_occurrences} times</source>
   <translation>{called} wiederholt sich öfter als {most_occurrences} Mal</translation>
  </message>
  <message>
   <location filename="../../desktop/files/calendars/incoming.py" />
   <source>{called} has times or a repeat rule that cannot be read</source>
   <translation>{called} hat Zeiten oder eine Wiederholung, die nicht gelesen werden können</translation>
  </message>
  <message>
   <location filename="../../desktop/files/calendars/incoming.py" />
   <source>{called} has an empty repeat rule; only its first visit is read</source>
   <translation>{called} hat eine leere Wiederholung; nur der erste Termin wird gelesen</translation>
  </message>
  <message>
   <location filename="../../desktop/files/calendars/parsing.py" />
   <source>The file is damaged; its events are read one by one, and time zones by their names.</source>
   <translation>Die Datei ist beschädigt; ihre Ereignisse werden einzeln gelesen, Zeitzonen nach ihren Namen.</translation>
  </message>
  <message>
   <location filename="../../desktop/files/calendars/parsing.py" />
   <source>{event} cannot be read at all</source>
   <translation>{event} kann gar nicht gelesen werden</translation>
  </message>
  <message>
   <location filename="../../desktop/files/calendars/rules.py" />
   <source>repeats more often than once an hour</source>
   <translation>wiederholt sich öfter als einmal in der Stunde</translation>
  </message>
  <message>
   <location filename="../../desktop/files/calendars/rules.py" />
   <source>has a repeat rule that cannot be read</source>
   <translation>hat eine Wiederholung, die nicht gelesen werden kann</translation>
  </message>
  <message>
   <location filename="../../desktop/files/calendars/rules.py" />
   <source>repeats on a day that no month has</source>
   <translation>wiederholt sich an einem Tag, den kein Monat hat</translation>
  </message>
  <message>
   <location filename="../../desktop/files/fhir/appointment_rows.py" />
   <source>was entered in error, as the file says</source>
   <translation>wurde laut Datei irrtümlich eingetragen</translation>
  </message>
  <message>
   <location filename="../../desktop/files/fhir/appointment_rows.py" />
   <source>Appointments with several practitioners: {number}; each is imported with the first.</source>
   <translation>Termine mit mehreren Behandlern: {number}; jeder wird mit dem ersten importiert.</translation>
  </message>
  <message>
   <location filename="../../desktop/files/fhir/bundle.py" />
   <source>{name} holds no FHIR resource. Export a bundle, or NDJSON, from the other system.</source>
   <translation>{name} enthält keine FHIR-Ressource. Exportieren Sie ein Bundle oder NDJSON aus dem anderen System.</translation>
  </message>
  <message>
   <location filename="../../desktop/files/fhir/bundle.py" />
   <source>{file} cannot be read as JSON. Export it again from the other system.</source>
   <translation>{file} ist kein lesbares JSON. Exportieren Sie die Datei noch einmal aus dem anderen System.</translation>
  </message>
  <message>
   <location filename="../../desktop/files/fhir/people_rows.py" />
   <source>The case manager is the one whom a client's care team names.</source>
   <translation>Fallverantwortlich ist, wen das Behandlungsteam eines Klienten nennt.</translation>
  </message>
  <message>
   <location filename="../../desktop/files/fhir/people_rows.py" />
   <source>is the contact of a patient whom the file does not hold</source>
   <translation>ist Kontakt eines Patienten, den die Datei nicht enthält</translation>
  </message>
  <message>
   <location filename="../../desktop/files/fhir/people_rows.py" />
   <source>is no longer a contact, as the file says</source>
   <translation>ist laut Datei kein Kontakt mehr</translation>
  </message>
  <message>
   <location filename="../../desktop/files/fhir/people_rows.py" />
   <source>The case manager is the practitioner whom the file names as the client's own.</source>
   <translation>Fallverantwortlich ist der Behandler, den die Datei beim Klienten nennt.</translation>
  </message>
  <message>
   <location filename="../../desktop/files/fhir/rows.py" />
   <source>Import it as {kinds}.</source>
   <translation>Importieren Sie sie als {kinds}.</translation>
  </message>
  <message>
   <location filename="../../desktop/files/fhir/rows.py" />
   <source>Check that it is the right file.</source>
   <translation>Prüfen Sie, ob es die richtige Datei ist.</translation>
  </message>
  <message>
   <location filename="../../desktop/files/fhir/rows.py" />
   <source>{name} is a FHIR file without {kind}. {hint}</source>
   <translation>{name} ist eine FHIR-Datei ohne {kind}. {hint}</translation>
  </message>
  <message>
   <location filename="../../desktop/files/incoming.py" />
   <source>{name} is damaged. Ask for the file again, or save it again.</source>
   <translation>{name} ist beschädigt. Lassen Sie sich die Datei noch einmal geben, oder speichern Sie sie neu.</translation>
  </message>
  <message>
   <location filename="../../desktop/files/incoming.py" />
   <source>{name} is damaged, or is not a workbook. Open it in Excel and save it again.</source>
   <translation>{name} ist beschädigt oder keine Arbeitsmappe. Öffnen Sie die Datei in Excel, und speichern Sie sie noch einmal.</translation>
  </message>
  <message>
   <location filename="../../desktop/files/incoming.py" />
   <source>{archive} holds no text file, workbook or calendar. Check that it is the right zip.</source>
   <translation>{archive} enthält keine Textdatei, keine Arbeitsmappe und keinen Kalender. Prüfen Sie, ob es die richtige Zip-Datei ist.</translation>
  </message>
  <message>
   <location filename="../../desktop/files/incoming.py" />
   <source>{name} cannot be read: {why}.</source>
   <translation>{name} kann nicht gelesen werden: {why}.</translation>
  </message>
  <message>
   <location filename="../../desktop/files/incoming.py" />
   <source>{name} would unpack to far too much. Unpack it, and choose the files you need.</source>
   <translation>{name} würde viel zu groß entpackt. Entpacken Sie die Datei selbst, und wählen Sie die Dateien, die Sie brauchen.</translation>
  </message>
  <message>
   <location filename="../../desktop/files/incoming.py" />
   <source>{archive} holds another zip. Unpack it, and choose the one inside.</source>
   <translation>{archive} enthält eine weitere Zip-Datei. Entpacken Sie sie, und wählen Sie die innere.</translation>
  </message>
  <message>
   <location filename="../../desktop/files/incoming.py" />
   <source>{name} points to files outside itself, which a proper zip file never does. It was not opened.</source>
   <translation>{name} nennt Dateien außerhalb ihrer selbst, was keine ehrliche Zip-Datei tut. Sie wurde nicht geöffnet.</translation>
  </message>
  <message>
   <location filename="../../desktop/files/incoming.py" />
   <source>{name} is protected by a password. Unpack it, and choose the files in it.</source>
   <translation>{name} ist durch ein Kennwort geschützt. Entpacken Sie die Datei, und wählen Sie die Dateien darin.</translation>
  </message>
  <message>
   <location filename="../../desktop/files/incoming.py" />
   <source>{name} would unpack to far too much. It was not opened.</source>
   <translation>{name} würde viel zu groß entpackt. Die Datei wurde nicht geöffnet.</translation>
  </message>
  <message>
   <location filename="../../desktop/files/incoming.py" />
   <source>There is no file {path}. Check the name.</source>
   <translation>Die Datei {path} gibt es nicht. Prüfen Sie den Namen.</translation>
  </message>
  <message>
   <location filename="../../desktop/files/incoming.py" />
   <source>{name} is a folder. Choose the files in it.</source>
   <translation>{name} ist ein Ordner. Wählen Sie die Dateien darin.</translation>
  </message>
  <message>
   <location filename="../../desktop/files/incoming.py" />
   <source>{name} is not a zip file that can be opened. Ask for the file again.</source>
   <translation>{name} ist keine Zip-Datei, die sich öffnen lässt. Lassen Sie sich die Datei noch einmal geben.</translation>
  </message>
  <message>
   <location filename="../../desktop/files/protected_pdf.py" />
   <source>The protected PDF does not open with its password. Choose another password.</source>
   <translation>Das geschützte PDF öffnet sich nicht mit seinem Kennwort. Wählen Sie ein anderes Kennwort.</translation>
  </message>
  <message>
   <location filename="../../desktop/files/reading.py" />
   <source>Not read: the sheet {listed}.</source>
   <translation>Nicht gelesen: das Blatt {listed}.</translation>
  </message>
  <message>
   <location filename="../../desktop/files/reading.py" />
   <source>Rows that are {why} in the workbook: {hidden}.</source>
   <translation>Zeilen, die in der Arbeitsmappe {why} sind: {hidden}.</translation>
  </message>
  <message>
   <location filename="../../desktop/files/reading.py" />
   <source>{shown} and {names} more</source>
   <translation>{shown} und {names} weitere</translation>
  </message>
  <message>
   <location filename="../../desktop/files/reading.py" />
   <source>Not read: the sheets {listed}.</source>
   <translation>Nicht gelesen: die Blätter {listed}.</translation>
  </message>
  <message>
   <location filename="../../desktop/files/reading.py" />
   <source>filtered out</source>
   <translation>weggefiltert</translation>
  </message>
  <message>
   <location filename="../../desktop/files/reading.py" />
   <source>hidden</source>
   <translation>ausgeblendet</translation>
  </message>
  <message>
   <location filename="../../desktop/files/reading.py" />
   <source>Columns that are hidden in the workbook are read too: {listed}.</source>
   <translation>Auch ausgeblendete Spalten der Arbeitsmappe werden gelesen: {listed}.</translation>
  </message>
  <message>
   <location filename="../../desktop/files/reading.py" />
   <source>{name} is empty. Export it again from the other system.</source>
   <translation>{name} ist leer. Exportieren Sie die Datei noch einmal aus dem anderen System.</translation>
  </message>
  <message>
   <location filename="../../desktop/files/reading.py" />
   <source>{name} is not a workbook, whatever its name says. Give it the ending .csv or .txt if it is text.</source>
   <translation>{name} ist trotz des Namens keine Arbeitsmappe. Geben Sie der Datei die Endung .csv oder .txt, wenn sie Text ist.</translation>
  </message>
  <message>
   <location filename="../../desktop/files/reading.py" />
   <source>Sheet: “{name}”.</source>
   <translation>Blatt: „{name}“.</translation>
  </message>
  <message>
   <location filename="../../desktop/files/reading.py" />
   <source>Cells that are merged over several rows: {spanning}; each of those rows has their value.</source>
   <translation>Über mehrere Zeilen verbundene Zellen: {spanning}; jede dieser Zeilen hat ihren Wert.</translation>
  </message>
  <message>
   <location filename="../../desktop/files/recovery_words.py" />
   <source>These 24 words do not belong together: one was misread, or two changed places. Check them.</source>
   <translation>Diese 24 Wörter gehören nicht zusammen: Eines ist falsch gelesen, oder zwei sind vertauscht. Prüfen Sie sie.</translation>
  </message>
  <message>
   <location filename="../../desktop/files/recovery_words.py" />
   <source>A recovery sheet has {all} words, and these are {number}. Check them.</source>
   <translation>Ein Wiederherstellungsblatt hat {all} Wörter, und dies sind {number}. Prüfen Sie sie.</translation>
  </message>
  <message>
   <location filename="../../desktop/files/recovery_words.py" />
   <source>The word {number}, {word}, is on no recovery sheet. Check it.</source>
   <translation>Das Wort {number}, {word}, steht auf keinem Wiederherstellungsblatt. Prüfen Sie es.</translation>
  </message>
  <message>
   <location filename="../../desktop/files/table.py" />
   <source>holds a formula without a value; open the file in a spreadsheet, save it, and import it again</source>
   <translation>enthält eine Formel ohne Wert; öffnen Sie die Datei in einer Tabellenkalkulation, speichern Sie sie, und importieren Sie sie noch einmal</translation>
  </message>
  <message>
   <location filename="../../desktop/files/table.py" />
   <source>holds the error {code}, not a value; what the practice knows stays as it is</source>
   <translation>enthält den Fehler {code} statt eines Werts; was die Praxis weiß, bleibt, wie es ist</translation>
  </message>
  <message>
   <location filename="../../desktop/files/table.py" />
   <source>Column {letters}</source>
   <translation>Spalte {letters}</translation>
  </message>
  <message>
   <location filename="../../desktop/files/tabling.py" />
   <source>{at} above it {verb}</source>
   <translation>{at} darüber ({verb})</translation>
  </message>
  <message>
   <location filename="../../desktop/files/tabling.py" />
   <source>Row {first} is read as the header; the {above} left out.</source>
   <translation>Zeile {first} gilt als Kopfzeile; ausgelassen: {above}.</translation>
  </message>
  <message>
   <location filename="../../desktop/files/tabling.py" />
   <source>has {end} cells for {width} columns, so it is not clear which is which</source>
   <translation>hat {end} Zellen für {width} Spalten, sodass unklar ist, welche zu welcher gehört</translation>
  </message>
  <message>
   <location filename="../../desktop/files/tabling.py" />
   <source>has {cells} cells for {width} columns; what is missing stays as it is</source>
   <translation>hat {cells} Zellen für {width} Spalten; was fehlt, bleibt, wie es ist</translation>
  </message>
  <message>
   <location filename="../../desktop/files/tabling.py" />
   <source>{name} holds no rows. Export it again from the other system.</source>
   <translation>{name} enthält keine Zeilen. Exportieren Sie die Datei noch einmal aus dem anderen System.</translation>
  </message>
  <message>
   <location filename="../../desktop/files/tabling.py" />
   <source>No row looks like a header; the columns are called by their letters.</source>
   <translation>Keine Zeile sieht wie eine Kopfzeile aus; die Spalten heißen nach ihren Buchstaben.</translation>
  </message>
  <message>
   <location filename="../../desktop/files/text/encoding.py" />
   <source>The file holds no text that can be read. Save it as CSV or as an Excel workbook.</source>
   <translation>Die Datei enthält keinen lesbaren Text. Speichern Sie sie als CSV oder als Excel-Arbeitsmappe.</translation>
  </message>
  <message>
   <location filename="../../desktop/files/text/encoding.py" />
   <source>The file is not written in {encoding}. Choose another encoding.</source>
   <translation>Die Datei ist nicht in {encoding} geschrieben. Wählen Sie eine andere Zeichenkodierung.</translation>
  </message>
  <message>
   <location filename="../../desktop/files/text/text_out.py" />
   <source>{name} is not a text file. Use the ending .csv or .txt, or .xlsx for a workbook.</source>
   <translation>{name} ist keine Textdatei. Nehmen Sie die Endung .csv oder .txt, oder .xlsx für eine Arbeitsmappe.</translation>
  </message>
  <message>
   <location filename="../../desktop/files/text/text_tables.py" />
   <source>The lines are as {system} writes them; the columns are named as there.</source>
   <translation>Die Zeilen sind, wie {system} sie schreibt; die Spalten heißen wie dort.</translation>
  </message>
  <message>
   <location filename="../../desktop/files/text/text_tables.py" />
   <source>the file is larger than {most_bytes} MB. Save only the rows that you need.</source>
   <translation>die Datei ist größer als {most_bytes} MB. Speichern Sie nur die Zeilen, die Sie brauchen.</translation>
  </message>
  <message>
   <location filename="../../desktop/files/text/text_tables.py" />
   <source>Some characters were lost earlier; they show as �.</source>
   <translation>Manche Zeichen gingen schon vorher verloren; sie stehen als �.</translation>
  </message>
  <message>
   <location filename="../../desktop/files/text/text_tables.py" />
   <source>The encoding of the file is a guess: {preview}.</source>
   <translation>Die Zeichenkodierung der Datei ist vermutet: {preview}.</translation>
  </message>
  <message>
   <location filename="../../desktop/files/text/text_tables.py" />
   <source>Quotation marks inside a text have a backslash before them.</source>
   <translation>Anführungszeichen in einem Text haben einen Rückstrich vor sich.</translation>
  </message>
  <message>
   <location filename="../../desktop/files/text/text_tables.py" />
   <source>a line is longer than a million characters, so this is no table. Check the file.</source>
   <translation>eine Zeile ist länger als eine Million Zeichen, also ist das keine Tabelle. Prüfen Sie die Datei.</translation>
  </message>
  <message>
   <location filename="../../desktop/files/text/text_tables.py" />
   <source>A quotation mark is never closed; quotation marks are read as letters.</source>
   <translation>Ein Anführungszeichen wird nie geschlossen; Anführungszeichen gelten als Buchstaben.</translation>
  </message>
  <message>
   <location filename="../../desktop/files/workbook.py" />
   <source>The protected workbook does not open with its password. Choose another password.</source>
   <translation>Die geschützte Arbeitsmappe öffnet sich nicht mit ihrem Kennwort. Wählen Sie ein anderes Kennwort.</translation>
  </message>
  <message>
   <location filename="../../desktop/files/workbook_cells.py" />
   <source>Row {row} has a text of {text} characters in “{header}”, and a workbook's cell holds {longest_text} at most. Shorten it, or write a text file instead.</source>
   <translation>Zeile {row} hat in „{header}“ einen Text von {text} Zeichen, und eine Zelle fasst höchstens {longest_text}. Kürzen Sie ihn, oder schreiben Sie eine Textdatei.</translation>
  </message>
  <message>
   <location filename="../../desktop/files/workbooks/answers.py" />
   <source>{name} takes more memory than a table ever needs. Delete the cells far from the table, or save only the rows that you need.</source>
   <translation>{name} braucht mehr Speicher, als eine Tabelle je braucht. Löschen Sie die Zellen weit weg von der Tabelle, oder speichern Sie nur die Zeilen, die Sie brauchen.</translation>
  </message>
  <message>
   <location filename="../../desktop/files/workbooks/answers.py" />
   <source>{name} takes too long to read. Save only the rows that you need, and try again.</source>
   <translation>Das Lesen von {name} dauert zu lange. Speichern Sie nur die Zeilen, die Sie brauchen, und versuchen Sie es noch einmal.</translation>
  </message>
  <message>
   <location filename="../../desktop/files/workbooks/guard.py" />
   <source>{name} would unpack to more than 2 GB. Save only the rows that you need.</source>
   <translation>{name} würde auf mehr als 2 GB entpackt. Speichern Sie nur die Zeilen, die Sie brauchen.</translation>
  </message>
  <message>
   <location filename="../../desktop/files/workbooks/guard.py" />
   <source>A sheet of {name} spans {rows} rows and {columns} columns. Delete the stray cells far from the table, and save it again.</source>
   <translation>Ein Blatt von {name} reicht über {rows} Zeilen und {columns} Spalten. Löschen Sie die verstreuten Zellen weit von der Tabelle, und speichern Sie neu.</translation>
  </message>
  <message>
   <location filename="../../desktop/files/workbooks/guard.py" />
   <source>A sheet of {name} repeats one filled row {times} times. Delete the rows below the table, and save it again.</source>
   <translation>Ein Blatt von {name} wiederholt eine gefüllte Zeile {times} Mal. Löschen Sie die Zeilen unter der Tabelle, und speichern Sie neu.</translation>
  </message>
  <message>
   <location filename="../../desktop/files/workbooks/process.py" />
   <source>The reader of workbooks cannot be started. Close other programs, and try again.</source>
   <translation>Das Lesen von Arbeitsmappen lässt sich nicht starten. Schließen Sie andere Programme, und versuchen Sie es noch einmal.</translation>
  </message>
  <message>
   <location filename="../../desktop/files/workbooks/reader.py" />
   <source>{file} has no sheet “{wanted}” with anything in it. There are: {there}.</source>
   <translation>{file} hat kein Blatt „{wanted}“, in dem etwas steht. Es gibt: {there}.</translation>
  </message>
  <message>
   <location filename="../../desktop/files/workbooks/reader.py" />
   <source>{name} has no sheet with anything in it. Export it again from the other system.</source>
   <translation>{name} hat kein Blatt, in dem etwas steht. Exportieren Sie die Datei noch einmal aus dem anderen System.</translation>
  </message>
  <message>
   <location filename="../../desktop/files/workbooks/spreadsheet.py" />
   <source>{name} shows no sheets. Open it in Excel and save it as “Excel Workbook (.xlsx)”, not as “Strict Open XML”.</source>
   <translation>{name} zeigt keine Blätter. Öffnen Sie die Datei in Excel, und speichern Sie sie als „Excel-Arbeitsmappe (.xlsx)“, nicht als „Strict Open XML“.</translation>
  </message>
  <message>
   <location filename="../../desktop/files/workbooks/spreadsheet.py" />
   <source>{name} is protected. Give its password.</source>
   <translation>{name} ist geschützt. Geben Sie das Kennwort an.</translation>
  </message>
  <message>
   <location filename="../../desktop/files/workbooks/spreadsheet.py" />
   <source>{file} is protected. Give its password.</source>
   <translation>{file} ist geschützt. Geben Sie das Kennwort an.</translation>
  </message>
  <message>
   <location filename="../../desktop/files/workbooks/spreadsheet.py" />
   <source>{name} has several sheets called “{sheet}”. Rename them, and save it again.</source>
   <translation>{name} hat mehrere Blätter namens „{sheet}“. Benennen Sie sie um, und speichern Sie die Datei noch einmal.</translation>
  </message>
  <message>
   <location filename="../../desktop/files/workbooks/spreadsheet.py" />
   <source>The password does not open {name}. Check capitals and spaces, and try again.</source>
   <translation>Das Kennwort öffnet {name} nicht. Prüfen Sie Großbuchstaben und Leerzeichen, und versuchen Sie es noch einmal.</translation>
  </message>
  <message>
   <location filename="../../desktop/models/words.py" />
   <source>Accounts Admin</source>
   <translation>Verwaltung</translation>
  </message>
  <message>
   <location filename="../../desktop/models/words.py" />
   <source>Supervisor</source>
   <translation>Leitung</translation>
  </message>
  <message>
   <location filename="../../desktop/models/words.py" />
   <source>Current</source>
   <translation>Aktuell</translation>
  </message>
  <message>
   <location filename="../../desktop/models/words.py" />
   <source>Closed</source>
   <translation>Abgeschlossen</translation>
  </message>
  <message>
   <location filename="../../desktop/models/words.py" />
   <source>Deceased</source>
   <translation>Verstorben</translation>
  </message>
  <message>
   <location filename="../../desktop/models/words.py" />
   <source>Booked</source>
   <translation>Gebucht</translation>
  </message>
  <message>
   <location filename="../../desktop/models/words.py" />
   <source>Confirmed</source>
   <translation>Bestätigt</translation>
  </message>
  <message>
   <location filename="../../desktop/models/words.py" />
   <source>Attended</source>
   <translation>Wahrgenommen</translation>
  </message>
  <message>
   <location filename="../../desktop/models/words.py" />
   <source>Did Not Attend</source>
   <translation>Nicht erschienen</translation>
  </message>
  <message>
   <location filename="../../desktop/models/words.py" />
   <source>Cancelled</source>
   <translation>Abgesagt</translation>
  </message>
  <message>
   <location filename="../../desktop/models/words.py" />
   <source>Waiting List</source>
   <translation>Warteliste</translation>
  </message>
  <message>
   <location filename="../../desktop/models/words.py" />
   <source>Employee</source>
   <translation>Angestellt</translation>
  </message>
  <message>
   <location filename="../../desktop/models/words.py" />
   <source>Contractor</source>
   <translation>Freie Mitarbeit</translation>
  </message>
  <message>
   <location filename="../../desktop/models/words.py" />
   <source>Not known yet</source>
   <translation>Noch nicht bekannt</translation>
  </message>
  <message>
   <location filename="../../desktop/models/words.py" />
   <source>The practice</source>
   <translation>Die Praxis</translation>
  </message>
  <message>
   <location filename="../../desktop/models/words.py" />
   <source>The practitioner</source>
   <translation>Der Behandler</translation>
  </message>
  <message>
   <location filename="../../desktop/models/words.py" />
   <source>Both, by contract</source>
   <translation>Beide, laut Vertrag</translation>
  </message>
  <message>
   <location filename="../../desktop/models/words.py" />
   <source>transfer</source>
   <translation>übergeben</translation>
  </message>
  <message>
   <location filename="../../desktop/models/words.py" />
   <source>follows</source>
   <translation>folgt</translation>
  </message>
  <message>
   <location filename="../../desktop/models/words.py" />
   <source>referred</source>
   <translation>überwiesen</translation>
  </message>
  <message>
   <location filename="../../desktop/models/words.py" />
   <source>closed</source>
   <translation>abgeschlossen</translation>
  </message>
  <message>
   <location filename="../../desktop/models/words.py" />
   <source>undecided</source>
   <translation>unentschieden</translation>
  </message>
  <message>
   <location filename="../../desktop/models/words.py" />
   <source>Letter</source>
   <translation>Brief</translation>
  </message>
  <message>
   <location filename="../../desktop/models/words.py" />
   <source>SMS</source>
   <translation>SMS</translation>
  </message>
  <message>
   <location filename="../../desktop/models/words.py" />
   <source>Not at all</source>
   <translation>Gar nicht</translation>
  </message>
  <message>
   <location filename="../../desktop/models/words.py" />
   <source>Agrees</source>
   <translation>Einverstanden</translation>
  </message>
  <message>
   <location filename="../../desktop/models/words.py" />
   <source>Wants somebody else</source>
   <translation>Möchte zu jemand anderem</translation>
  </message>
  <message>
   <location filename="../../desktop/models/words.py" />
   <source>Follows the practitioner</source>
   <translation>Folgt dem Behandler</translation>
  </message>
  <message>
   <location filename="../../desktop/models/words.py" />
   <source>Referred on</source>
   <translation>Überwiesen</translation>
  </message>
  <message>
   <location filename="../../desktop/models/words.py" />
   <source>No answer</source>
   <translation>Keine Antwort</translation>
  </message>
  <message>
   <location filename="../../desktop/models/words.py" />
   <source>Asked</source>
   <translation>Gefragt</translation>
  </message>
  <message>
   <location filename="../../desktop/models/words.py" />
   <source>Given</source>
   <translation>Gegeben</translation>
  </message>
  <message>
   <location filename="../../desktop/models/words.py" />
   <source>Refused</source>
   <translation>Verweigert</translation>
  </message>
  <message>
   <location filename="../../desktop/models/words.py" />
   <source>Still mine</source>
   <translation>Noch meiner</translation>
  </message>
  <message>
   <location filename="../../desktop/models/words.py" />
   <source>Not mine</source>
   <translation>Nicht meiner</translation>
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
   <translation>Dienstag</translation>
  </message>
  <message>
   <location filename="../../desktop/rules/dates/format.py" />
   <source>Tue</source>
   <translation>Di</translation>
  </message>
  <message>
   <location filename="../../desktop/rules/dates/format.py" />
   <source>Wednesday</source>
   <translation>Mittwoch</translation>
  </message>
  <message>
   <location filename="../../desktop/rules/dates/format.py" />
   <source>Wed</source>
   <translation>Mi</translation>
  </message>
  <message>
   <location filename="../../desktop/rules/dates/format.py" />
   <source>Thursday</source>
   <translation>Donnerstag</translation>
  </message>
  <message>
   <location filename="../../desktop/rules/dates/format.py" />
   <source>Thu</source>
   <translation>Do</translation>
  </message>
  <message>
   <location filename="../../desktop/rules/dates/format.py" />
   <source>Friday</source>
   <translation>Freitag</translation>
  </message>
  <message>
   <location filename="../../desktop/rules/dates/format.py" />
   <source>Fri</source>
   <translation>Fr</translation>
  </message>
  <message>
   <location filename="../../desktop/rules/dates/format.py" />
   <source>Saturday</source>
   <translation>Samstag</translation>
  </message>
  <message>
   <location filename="../../desktop/rules/dates/format.py" />
   <source>Sat</source>
   <translation>Sa</translation>
  </message>
  <message>
   <location filename="../../desktop/rules/dates/format.py" />
   <source>Sunday</source>
   <translation>Sonntag</translation>
  </message>
  <message>
   <location filename="../../desktop/rules/dates/format.py" />
   <source>Sun</source>
   <translation>So</translation>
  </message>
  <message>
   <location filename="../../desktop/rules/dates/format.py" />
   <source>January</source>
   <translation>Januar</translation>
  </message>
  <message>
   <location filename="../../desktop/rules/dates/format.py" />
   <source>Jan</source>
   <translation>Jan.</translation>
  </message>
  <message>
   <location filename="../../desktop/rules/dates/format.py" />
   <source>February</source>
   <translation>Februar</translation>
  </message>
  <message>
   <location filename="../../desktop/rules/dates/format.py" />
   <source>Feb</source>
   <translation>Feb.</translation>
  </message>
  <message>
   <location filename="../../desktop/rules/dates/format.py" />
   <source>March</source>
   <translation>März</translation>
  </message>
  <message>
   <location filename="../../desktop/rules/dates/format.py" />
   <source>Mar</source>
   <translation>März</translation>
  </message>
  <message>
   <location filename="../../desktop/rules/dates/format.py" />
   <source>April</source>
   <translation>April</translation>
  </message>
  <message>
   <location filename="../../desktop/rules/dates/format.py" />
   <source>Apr</source>
   <translation>Apr.</translation>
  </message>
  <message>
   <location filename="../../desktop/rules/dates/format.py" />
   <source>May</source>
   <translation>Mai</translation>
  </message>
  <message>
   <location filename="../../desktop/rules/dates/format.py" />
   <source>June</source>
   <translation>Juni</translation>
  </message>
  <message>
   <location filename="../../desktop/rules/dates/format.py" />
   <source>Jun</source>
   <translation>Juni</translation>
  </message>
  <message>
   <location filename="../../desktop/rules/dates/format.py" />
   <source>July</source>
   <translation>Juli</translation>
  </message>
  <message>
   <location filename="../../desktop/rules/dates/format.py" />
   <source>Jul</source>
   <translation>Juli</translation>
  </message>
  <message>
   <location filename="../../desktop/rules/dates/format.py" />
   <source>August</source>
   <translation>August</translation>
  </message>
  <message>
   <location filename="../../desktop/rules/dates/format.py" />
   <source>Aug</source>
   <translation>Aug.</translation>
  </message>
  <message>
   <location filename="../../desktop/rules/dates/format.py" />
   <source>September</source>
   <translation>September</translation>
  </message>
  <message>
   <location filename="../../desktop/rules/dates/format.py" />
   <source>Sep</source>
   <translation>Sept.</translation>
  </message>
  <message>
   <location filename="../../desktop/rules/dates/format.py" />
   <source>October</source>
   <translation>Oktober</translation>
  </message>
  <message>
   <location filename="../../desktop/rules/dates/format.py" />
   <source>Oct</source>
   <translation>Okt.</translation>
  </message>
  <message>
   <location filename="../../desktop/rules/dates/format.py" />
   <source>November</source>
   <translation>November</translation>
  </message>
  <message>
   <location filename="../../desktop/rules/dates/format.py" />
   <source>Nov</source>
   <translation>Nov.</translation>
  </message>
  <message>
   <location filename="../../desktop/rules/dates/format.py" />
   <source>December</source>
   <translation>Dezember</translation>
  </message>
  <message>
   <location filename="../../desktop/rules/dates/format.py" />
   <source>Dec</source>
   <translation>Dez.</translation>
  </message>
  <message>
   <location filename="../../desktop/rules/dates/format.py" />
   <source>{weekday} {day}</source>
   <translation>{weekday}, {day}</translation>
  </message>
  <message>
   <location filename="../../desktop/rules/dates/format.py" />
   <source>{weekday} {day} {month}</source>
   <translation>{weekday}, {day}. {month}</translation>
  </message>
  <message>
   <location filename="../../desktop/rules/dates/format.py" />
   <source>{day} {month} {year}</source>
   <translation>{day}. {month} {year}</translation>
  </message>
  <message>
   <location filename="../../desktop/rules/dates/format.py" />
   <source>{weekday} {month} {day}</source>
   <translation>{weekday}, {month} {day}</translation>
  </message>
  <message>
   <location filename="../../desktop/rules/dates/format.py" />
   <source>{month} {day}, {year}</source>
   <translation>{month} {day}, {year}</translation>
  </message>
  <message>
   <location filename="../../desktop/rules/dates/format.py" />
   <source>{year} {month} {day}</source>
   <translation>{year} {month} {day}</translation>
  </message>
  <message>
   <location filename="../../desktop/rules/dates/format.py" />
   <source>am</source>
   <translation>vorm.</translation>
  </message>
  <message>
   <location filename="../../desktop/rules/dates/format.py" />
   <source>pm</source>
   <translation>nachm.</translation>
  </message>
  <message>
   <location filename="../../desktop/rules/lesser.py" />
   <source>is what the practice knows without its leading zeros</source>
   <translation>ist, was die Praxis kennt, ohne die führenden Nullen</translation>
  </message>
  <message>
   <location filename="../../desktop/rules/lesser.py" />
   <source>is what the practice knows, written as a number by a spreadsheet</source>
   <translation>ist, was die Praxis kennt, von einer Tabelle als Zahl geschrieben</translation>
  </message>
  <message>
   <location filename="../../desktop/rules/lesser.py" />
   <source>is what the practice knows, rounded by a spreadsheet</source>
   <translation>ist, was die Praxis kennt, von einer Tabelle gerundet</translation>
  </message>
  <message>
   <location filename="../../desktop/rules/lesser.py" />
   <source>is what the practice knows, cut short</source>
   <translation>ist, was die Praxis kennt, abgeschnitten</translation>
  </message>
  <message>
   <location filename="../../desktop/rules/lesser.py" />
   <source>is what the practice knows with letters lost</source>
   <translation>ist, was die Praxis kennt, mit verlorenen Buchstaben</translation>
  </message>
  <message>
   <location filename="../../desktop/rules/lesser.py" />
   <source>says nothing, and the practice knows a value</source>
   <translation>sagt nichts, und die Praxis kennt einen Wert</translation>
  </message>
  <message>
   <location filename="../../desktop/rules/lesser.py" />
   <source>is what the practice knows, read in a wrong encoding</source>
   <translation>ist, was die Praxis kennt, in falscher Codierung gelesen</translation>
  </message>
  <message>
   <location filename="../../desktop/rules/record_checks.py" />
   <source>end at {oldest}, before they begin at {youngest}</source>
   <translation>enden bei {oldest}, bevor sie bei {youngest} beginnen</translation>
  </message>
  <message>
   <location filename="../../desktop/rules/record_checks.py" />
   <source>is not between 1 minute and 24 hours</source>
   <translation>liegt nicht zwischen 1 Minute und 24 Stunden</translation>
  </message>
  <message>
   <location filename="../../desktop/rules/record_checks.py" />
   <source>Correct the minutes.</source>
   <translation>Berichtigen Sie die Minuten.</translation>
  </message>
  <message>
   <location filename="../../desktop/rules/record_checks.py" />
   <source>would make the client {age_on} years old</source>
   <translation>würde den Klienten {age_on} Jahre alt machen</translation>
  </message>
  <message>
   <location filename="../../desktop/rules/record_checks.py" />
   <source>is not an e-mail address</source>
   <translation>ist keine E-Mail-Adresse</translation>
  </message>
  <message>
   <location filename="../../desktop/rules/record_checks.py" />
   <source>Write it as name@example.com.</source>
   <translation>Schreiben Sie sie wie name@example.com.</translation>
  </message>
  <message>
   <location filename="../../desktop/rules/record_checks.py" />
   <source>is not between 0 and {most}</source>
   <translation>liegt nicht zwischen 0 und {most}</translation>
  </message>
  <message>
   <location filename="../../desktop/rules/record_checks.py" />
   <source>Correct the number.</source>
   <translation>Berichtigen Sie die Zahl.</translation>
  </message>
  <message>
   <location filename="../../desktop/rules/record_checks.py" />
   <source>Correct one of the two.</source>
   <translation>Berichtigen Sie eines von beiden.</translation>
  </message>
  <message>
   <location filename="../../desktop/rules/record_checks.py" />
   <source>is in the year {year}</source>
   <translation>liegt im Jahr {year}</translation>
  </message>
  <message>
   <location filename="../../desktop/rules/record_checks.py" />
   <source>Correct the date.</source>
   <translation>Berichtigen Sie das Datum.</translation>
  </message>
  <message>
   <location filename="../../desktop/rules/record_checks.py" />
   <source>ends before it begins</source>
   <translation>endet vor dem Beginn</translation>
  </message>
  <message>
   <location filename="../../desktop/rules/record_checks.py" />
   <source>Correct the times.</source>
   <translation>Berichtigen Sie die Zeiten.</translation>
  </message>
  <message>
   <location filename="../../desktop/rules/record_checks.py" />
   <source>has no length</source>
   <translation>hat keine Dauer</translation>
  </message>
  <message>
   <location filename="../../desktop/rules/record_checks.py" />
   <source>lasts more than 24 hours</source>
   <translation>dauert länger als 24 Stunden</translation>
  </message>
  <message>
   <location filename="../../desktop/rules/record_checks.py" />
   <source>Correct the times, or enter it as leave.</source>
   <translation>Berichtigen Sie die Zeiten, oder tragen Sie es als Abwesenheit ein.</translation>
  </message>
  <message>
   <location filename="../../desktop/rules/record_checks.py" />
   <source>Correct its dates.</source>
   <translation>Berichtigen Sie die Daten.</translation>
  </message>
  <message>
   <location filename="../../desktop/rules/record_checks.py" />
   <source>end when they begin</source>
   <translation>enden, wenn sie beginnen</translation>
  </message>
  <message>
   <location filename="../../desktop/rules/record_checks.py" />
   <source>is still to come</source>
   <translation>liegt noch in der Zukunft</translation>
  </message>
  <message>
   <location filename="../../desktop/rules/record_checks.py" />
   <source>Correct the date of birth.</source>
   <translation>Berichtigen Sie das Geburtsdatum.</translation>
  </message>
  <message>
   <location filename="../../desktop/rules/text.py" />
   <source>{names} and {last}</source>
   <translation>{names} und {last}</translation>
  </message>
  <message>
   <location filename="../../desktop/rules/text.py" />
   <source>{name} (inactive)</source>
   <translation>{name} (inaktiv)</translation>
  </message>
  <message>
   <location filename="../../desktop/rules/text.py" />
   <source>,</source>
   <translation>.</translation>
  </message>
  <message>
   <location filename="../../desktop/rules/text.py" />
   <source>.</source>
   <translation>,</translation>
  </message>
  <message>
   <location filename="../../desktop/services/backups/advice.py" />
   <source>Beside {file} is {listed}, a copy made by a program that syncs folders. It may hold work that is missing here: open it, compare the records (Edit &gt; Record) and keep the right one.</source>
   <translation>Neben {file} liegt {listed}, eine Kopie von einem Programm, das Ordner abgleicht. Darin kann Arbeit stehen, die hier fehlt: Öffnen Sie sie, vergleichen Sie die Aufzeichnungen (Bearbeiten &gt; Aufzeichnung) und behalten Sie die richtige.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/backups/backups.py" />
   <source>There is no backup at {file}. Check its name and folder.</source>
   <translation>Unter {file} liegt keine Sicherung. Prüfen Sie Namen und Ordner.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/backups/backups.py" />
   <source>Backed up to {file}</source>
   <translation>Gesichert nach {file}</translation>
  </message>
  <message>
   <location filename="../../desktop/services/backups/backups.py" />
   <source>Not backed up after all: {file}</source>
   <translation>Doch nicht gesichert: {file}</translation>
  </message>
  <message>
   <location filename="../../desktop/services/backups/bringing_back.py" />
   <source>Brought {clients} back from {file}</source>
   <translation>{clients} zurückgeholt aus {file}</translation>
  </message>
  <message>
   <location filename="../../desktop/services/backups/bringing_back.py" />
   <source>A client with the same reference was added since. Merge or rename that one first; nothing was changed.</source>
   <translation>Seither kam ein Klient mit derselben Nummer dazu. Führen Sie ihn zuerst zusammen, oder geben Sie ihm eine andere; nichts wurde geändert.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/backups/nightly.py" />
   <source>At night nobody types the passphrase, so the keychain must remember it: close the practice, open it and tick that it is remembered. Then choose the nightly backup.</source>
   <translation>Nachts gibt niemand das Passwort ein, also muss der Schlüsselbund es behalten: Schließen Sie die Praxis, öffnen Sie sie und haken Sie an, dass es behalten wird. Wählen Sie dann die nächtliche Sicherung.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/backups/nightly.py" />
   <source>Choose the folder for the backups, with its whole path.</source>
   <translation>Wählen Sie den Ordner für die Sicherungen mit dem ganzen Pfad.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/backups/nightly.py" />
   <source>Changed the nightly backup</source>
   <translation>Nächtliche Sicherung geändert</translation>
  </message>
  <message>
   <location filename="../../desktop/services/backups/recovery.py" />
   <source>Wrote the recovery sheet to {name}</source>
   <translation>Das Wiederherstellungsblatt wurde nach {name} geschrieben</translation>
  </message>
  <message>
   <location filename="../../desktop/services/backups/recovery.py" />
   <source>Set a new passphrase</source>
   <translation>Neues Passwort gesetzt</translation>
  </message>
  <message>
   <location filename="../../desktop/services/backups/recovery.py" />
   <source>Made a recovery sheet</source>
   <translation>Wiederherstellungsblatt erstellt</translation>
  </message>
  <message>
   <location filename="../../desktop/services/backups/recovery.py" />
   <source>an older Handover</source>
   <translation>ein älteres Handover</translation>
  </message>
  <message>
   <location filename="../../desktop/services/backups/recovery.py" />
   <source>Recovery sheet</source>
   <translation>Wiederherstellungsblatt</translation>
  </message>
  <message>
   <location filename="../../desktop/services/backups/recovery.py" />
   <source>Recovery sheet of {practice}, passphrase of {moment}.</source>
   <translation>Wiederherstellungsblatt von {practice}, Passphrase vom {moment}.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/backups/recovery.py" />
   <source>{name} has no passphrase, so it needs no recovery sheet.</source>
   <translation>{name} hat keine Passphrase und braucht darum kein Wiederherstellungsblatt.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/backups/recovery.py" />
   <source>What it opens</source>
   <translation>Was es öffnet</translation>
  </message>
  <message>
   <location filename="../../desktop/services/backups/recovery.py" />
   <source>The words</source>
   <translation>Die Wörter</translation>
  </message>
  <message>
   <location filename="../../desktop/services/backups/recovery.py" />
   <source>These 24 words open the practice without its passphrase. Whoever has them and the file can read every client's record: keep this sheet locked away, and not beside the computer.</source>
   <translation>Diese 24 Wörter öffnen die Praxis ohne ihre Passphrase. Wer sie und die Datei hat, kann die Daten jedes Klienten lesen: Bewahren Sie dieses Blatt verschlossen auf und nicht neben dem Computer.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/backups/recovery.py" />
   <source>To use it: open the practice, choose I have a recovery sheet, type the words, and set a new passphrase. This sheet then opens only backups that are older, and a new one is printed.</source>
   <translation>So wird es benutzt: Öffnen Sie die Praxis, wählen Sie „Ich habe ein Wiederherstellungsblatt“, geben Sie die Wörter ein, und setzen Sie eine neue Passphrase. Dieses Blatt öffnet dann nur noch ältere Sicherungen, und ein neues wird gedruckt.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/backups/recovery.py" />
   <source>File</source>
   <translation>Datei</translation>
  </message>
  <message>
   <location filename="../../desktop/services/backups/recovery.py" />
   <source>And every backup made with the passphrase set on</source>
   <translation>Und jede Sicherung mit der Passphrase vom</translation>
  </message>
  <message>
   <location filename="../../desktop/services/backups/restoring.py" />
   <source>{name} exists already. Choose another name for the restored practice.</source>
   <translation>{name} gibt es schon. Wählen Sie einen anderen Namen für die wiederhergestellte Praxis.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/backups/restoring.py" />
   <source>{target} is a folder. Name a file in it.</source>
   <translation>{target} ist ein Ordner. Nennen Sie eine Datei darin.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/backups/restoring.py" />
   <source>{name} could not be read back as it is in the backup. Try another disk.</source>
   <translation>{name} ließ sich nicht so zurücklesen, wie die Sicherung es enthält. Versuchen Sie einen anderen Datenträger.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/backups/shelf.py" />
   <source>Verified a backup</source>
   <translation>Sicherung geprüft</translation>
  </message>
  <message>
   <location filename="../../desktop/services/backups/surroundings.py" />
   <source>The second place for backups, {second}, has been missing since {day}. Connect it, or choose another one in Preferences.</source>
   <translation>Der zweite Ort der Sicherungen, {second}, fehlt seit {day}. Schließen Sie ihn an, oder wählen Sie in den Einstellungen einen anderen.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/backups/surroundings.py" />
   <source>The nightly backup has not run since {day}. Back up now, and look at Preferences: its folder or the passphrase in the keychain may be gone.</source>
   <translation>Die nächtliche Sicherung lief seit {day} nicht. Sichern Sie jetzt, und sehen Sie in die Einstellungen: Ihr Ordner oder das Passwort im Schlüsselbund kann verschwunden sein.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/backups/surroundings.py" />
   <source>{file} was copied while it was open, without the file {file}-wal beside it: what was done in the last minutes before that may be missing. To take a practice elsewhere, back it up and restore the backup there.</source>
   <translation>{file} wurde kopiert, während sie offen war, ohne die Datei {file}-wal daneben: Was in den letzten Minuten davor geschah, kann fehlen. Um eine Praxis anderswohin zu nehmen, sichern Sie sie und stellen Sie die Sicherung dort wieder her.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/backups/surroundings.py" />
   <source>{program} syncs this folder between computers, and may replace this practice with an older one. Move the practice to a folder that is not synced, and let only its backups be synced.</source>
   <translation>{program} gleicht diesen Ordner zwischen mehreren Computern ab und kann eine ältere Praxis an die Stelle dieser setzen. Verschieben Sie die Praxis in einen Ordner, der nicht abgeglichen wird, und lassen Sie nur ihre Sicherungen abgleichen.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/backups/surroundings.py" />
   <source>This practice is on a network drive, where a lost connection can damage it. Move it to this computer, and let its backups go to the network drive.</source>
   <translation>Diese Praxis liegt auf einem Netzlaufwerk, wo eine verlorene Verbindung sie beschädigen kann. Verschieben Sie sie auf diesen Computer, und lassen Sie ihre Sicherungen auf das Netzlaufwerk gehen.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/backups/system_timers.py" />
   <source>The system refuses the timer: {why}.</source>
   <translation>Das System lehnt den Zeitplan ab: {why}.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/backups/system_timers.py" />
   <source>This system has no working {command}. Back up by hand: File &gt; Back up now.</source>
   <translation>Auf diesem System antwortet kein {command}. Sichern Sie von Hand: Datei &gt; Jetzt sichern.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/backups/turning_back.py" />
   <source>Restored the practice from {file}</source>
   <translation>Praxis wiederhergestellt aus {file}</translation>
  </message>
  <message>
   <location filename="../../desktop/services/backups/turning_back.py" />
   <source>{number} user</source>
   <translation>{number} Benutzer</translation>
  </message>
  <message>
   <location filename="../../desktop/services/backups/turning_back.py" />
   <source>{number} users</source>
   <translation>{number} Benutzer</translation>
  </message>
  <message>
   <location filename="../../desktop/services/backups/turning_back.py" />
   <source>{number} contact</source>
   <translation>{number} Kontakt</translation>
  </message>
  <message>
   <location filename="../../desktop/services/backups/turning_back.py" />
   <source>{number} contacts</source>
   <translation>{number} Kontakte</translation>
  </message>
  <message>
   <location filename="../../desktop/services/backups/turning_back.py" />
   <source>{number} assignment</source>
   <translation>{number} Zuordnung</translation>
  </message>
  <message>
   <location filename="../../desktop/services/backups/turning_back.py" />
   <source>{number} assignments</source>
   <translation>{number} Zuordnungen</translation>
  </message>
  <message>
   <location filename="../../desktop/services/backups/turning_back.py" />
   <source>{number} line of hours</source>
   <translation>{number} Zeile Arbeitszeit</translation>
  </message>
  <message>
   <location filename="../../desktop/services/backups/turning_back.py" />
   <source>{number} lines of hours</source>
   <translation>{number} Zeilen Arbeitszeit</translation>
  </message>
  <message>
   <location filename="../../desktop/services/backups/turning_back.py" />
   <source>{number} leave</source>
   <translation>{number} Abwesenheit</translation>
  </message>
  <message>
   <location filename="../../desktop/services/backups/turning_back.py" />
   <source>{number} leaves</source>
   <translation>{number} Abwesenheiten</translation>
  </message>
  <message>
   <location filename="../../desktop/services/backups/turning_back.py" />
   <source>{file} was made by an older Handover. Restore it into a new file: File &gt; Restore from a backup.</source>
   <translation>{file} stammt von einem älteren Handover. Stellen Sie sie in eine neue Datei wieder her: Datei &gt; Aus einer Sicherung wiederherstellen.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/backups/turning_back.py" />
   <source>{rows} is newer and would be removed</source>
   <translation>{rows} ist neuer und fiele weg</translation>
  </message>
  <message>
   <location filename="../../desktop/services/backups/turning_back.py" />
   <source>{rows} are newer and would be removed</source>
   <translation>{rows} sind neuer und fielen weg</translation>
  </message>
  <message>
   <location filename="../../desktop/services/backups/turning_back.py" />
   <source>{rows} would be changed back</source>
   <translation>{rows} wären wie damals</translation>
  </message>
  <message>
   <location filename="../../desktop/services/backups/turning_back.py" />
   <source>{rows} would come back</source>
   <translation>{rows} kämen zurück</translation>
  </message>
  <message>
   <location filename="../../desktop/services/backups/turning_back.py" />
   <source>Before it: {text}</source>
   <translation>Davor: {text}</translation>
  </message>
  <message>
   <location filename="../../desktop/services/backups/watch.py" />
   <source>{problem} Nothing more is written to {file}. {way}</source>
   <translation>{problem} In {file} wird nichts mehr geschrieben. {way}</translation>
  </message>
  <message>
   <location filename="../../desktop/services/backups/watch.py" />
   <source>The newest good backup is {file}: restore it into a new file (File &gt; Backups).</source>
   <translation>Die neueste gute Sicherung ist {file}: Stellen Sie sie in eine neue Datei wieder her (Datei &gt; Sicherungen).</translation>
  </message>
  <message>
   <location filename="../../desktop/services/backups/watch.py" />
   <source>There is no backup where the record says there is one: look for a copy elsewhere, and restore it into a new file.</source>
   <translation>Wo die Aufzeichnung eine Sicherung kennt, ist keine: Suchen Sie anderswo eine Kopie, und stellen Sie sie in eine neue Datei wieder her.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/backups/watch.py" />
   <source>Read a notice about the file</source>
   <translation>Rat zur Datei gelesen</translation>
  </message>
  <message>
   <location filename="../../desktop/services/calendar/appointments.py" />
   <source>Added the appointment {described}</source>
   <translation>Termin angelegt: {described}</translation>
  </message>
  <message>
   <location filename="../../desktop/services/calendar/appointments.py" />
   <source>Changed the appointment {described}</source>
   <translation>Termin geändert: {described}</translation>
  </message>
  <message>
   <location filename="../../desktop/services/calendar/appointments.py" />
   <source>Moved the appointment to {described}</source>
   <translation>Termin verschoben auf {described}</translation>
  </message>
  <message>
   <location filename="../../desktop/services/calendar/appointments.py" />
   <source>Added an appointment</source>
   <translation>Termin angelegt</translation>
  </message>
  <message>
   <location filename="../../desktop/services/calendar/appointments.py" />
   <source>Changed an appointment</source>
   <translation>Termin geändert</translation>
  </message>
  <message>
   <location filename="../../desktop/services/calendar/appointments.py" />
   <source>Moved an appointment</source>
   <translation>Termin verschoben</translation>
  </message>
  <message>
   <location filename="../../desktop/services/calendar/appointments.py" />
   <source>Type why the appointment is cancelled: the reason is kept with it.</source>
   <translation>Schreiben Sie, warum der Termin abgesagt wird: Der Grund bleibt dabei.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/calendar/appointments.py" />
   <source>This appointment is {status} and cannot be cancelled any more.</source>
   <translation>Dieser Termin ist {status} und kann nicht mehr abgesagt werden.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/calendar/appointments.py" />
   <source>Use Cancel appointment, which asks for the reason and keeps it.</source>
   <translation>Nehmen Sie „Termin absagen“: Das fragt nach dem Grund und behält ihn.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/calendar/appointments.py" />
   <source>This appointment is {value}, so it stays with {practitioner}. Book a new one with the other practitioner.</source>
   <translation>Dieser Termin ist {value}, darum bleibt er bei {practitioner}. Buchen Sie einen neuen bei dem anderen Behandler.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/calendar/appointments.py" />
   <source>past</source>
   <translation>vergangen</translation>
  </message>
  <message>
   <location filename="../../desktop/services/calendar/clash_check.py" />
   <source>{clients} and {more} more</source>
   <translation>{clients} und {more} weitere</translation>
  </message>
  <message>
   <location filename="../../desktop/services/calendar/clash_check.py" />
   <source>{refusal}: choose another practitioner.</source>
   <translation>{refusal}: Wählen Sie einen anderen Behandler.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/calendar/clashing.py" />
   <source>This time clashes. Choose another time, or keep it and say why.</source>
   <translation>Diese Zeit überschneidet sich. Wählen Sie eine andere, oder behalten Sie sie und sagen Sie, warum.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/calendar/details.py" />
   <source>The file of {name} is closed. Set the client's status to Current first, then book.</source>
   <translation>Die Akte von {name} ist abgeschlossen. Setzen Sie zuerst den Status auf „Aktuell“, und buchen Sie dann.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/calendar/details.py" />
   <source>The appointment {clause}. {remedy}</source>
   <translation>Der Termin {clause}. {remedy}</translation>
  </message>
  <message>
   <location filename="../../desktop/services/calendar/details.py" />
   <source>One of the clients is not in this practice any more. Choose the clients again.</source>
   <translation>Einer der Klienten ist nicht mehr in dieser Praxis. Wählen Sie die Klienten noch einmal.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/calendar/details.py" />
   <source>{name} has died and cannot be booked. Choose another client.</source>
   <translation>{name} ist verstorben und kann nicht gebucht werden. Wählen Sie einen anderen Klienten.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/calendar/details.py" />
   <source>This appointment is not there any more. Somebody may have undone it.</source>
   <translation>Diesen Termin gibt es nicht mehr. Vielleicht hat ihn jemand rückgängig gemacht.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/calendar/event_uids.py" />
   <source>Gave the practice's calendars a name</source>
   <translation>Den Kalendern der Praxis einen Namen gegeben</translation>
  </message>
  <message>
   <location filename="../../desktop/services/calendar/export.py" />
   <source>Appointments taken over from {leaver}</source>
   <translation>Von {leaver} übernommene Termine</translation>
  </message>
  <message>
   <location filename="../../desktop/services/calendar/export.py" />
   <source>Exported a calendar of {appointments} for {name}</source>
   <translation>Kalender exportiert für {name} ({appointments})</translation>
  </message>
  <message>
   <location filename="../../desktop/services/calendar/export.py" />
   <source>Exported {calendars} of what {leaver} handed over</source>
   <translation>{calendars} exportiert mit dem, was {leaver} übergeben hat</translation>
  </message>
  <message>
   <location filename="../../desktop/services/calendar/export.py" />
   <source>Calendar of {name}</source>
   <translation>Kalender von {name}</translation>
  </message>
  <message>
   <location filename="../../desktop/services/calendar/export.py" />
   <source>{name} has no appointments, so there is no calendar to write.</source>
   <translation>{name} hat keinen Termin, also gibt es keinen Kalender zu schreiben.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/calendar/export.py" />
   <source>Nobody has an appointment that {leaver} handed over, so there is no calendar to write.</source>
   <translation>Niemand hat einen Termin, den {leaver} übergeben hat, also gibt es keinen Kalender zu schreiben.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/calendar/export.py" />
   <source>There is no offboarding {offboarding_id}.</source>
   <translation>Es gibt keinen Austritt {offboarding_id}.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/calendar/export.py" />
   <source>The offboarding of {leaver} is not carried out yet, so nobody has taken over anything.</source>
   <translation>Der Austritt von {leaver} ist noch nicht ausgeführt, also hat noch niemand etwas übernommen.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/calendar/export.py" />
   <source>{name} could not be read back as it was written. Nothing was kept; please tell whoever looks after Handover for you.</source>
   <translation>{name} ließ sich nicht so zurücklesen, wie es geschrieben wurde. Nichts wurde geschrieben; sagen Sie es den Herstellern.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/calendar/export.py" />
   <source>{number} calendar</source>
   <translation>{number} Kalender</translation>
  </message>
  <message>
   <location filename="../../desktop/services/calendar/export.py" />
   <source>{number} calendars</source>
   <translation>{number} Kalender</translation>
  </message>
  <message>
   <location filename="../../desktop/services/calendar/last_day.py" />
   <source>Mondays</source>
   <translation>montags</translation>
  </message>
  <message>
   <location filename="../../desktop/services/calendar/last_day.py" />
   <source>Tuesdays</source>
   <translation>dienstags</translation>
  </message>
  <message>
   <location filename="../../desktop/services/calendar/last_day.py" />
   <source>Wednesdays</source>
   <translation>mittwochs</translation>
  </message>
  <message>
   <location filename="../../desktop/services/calendar/last_day.py" />
   <source>Thursdays</source>
   <translation>donnerstags</translation>
  </message>
  <message>
   <location filename="../../desktop/services/calendar/last_day.py" />
   <source>Fridays</source>
   <translation>freitags</translation>
  </message>
  <message>
   <location filename="../../desktop/services/calendar/last_day.py" />
   <source>Saturdays</source>
   <translation>samstags</translation>
  </message>
  <message>
   <location filename="../../desktop/services/calendar/last_day.py" />
   <source>Sundays</source>
   <translation>sonntags</translation>
  </message>
  <message>
   <location filename="../../desktop/services/calendar/last_day.py" />
   <source>{name} does not work on {weekday}.</source>
   <translation>{name} arbeitet {weekday} nicht.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/calendar/last_day.py" />
   <source>{name} is on leave on {day}.</source>
   <translation>{name} ist am {day} abwesend.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/calendar/last_day.py" />
   <source>{day} is a public holiday: {holiday}.</source>
   <translation>{day} ist ein Feiertag: {holiday}.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/calendar/last_day.py" />
   <source>The practice does not work on {weekday}.</source>
   <translation>Die Praxis arbeitet {weekday} nicht.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/calendar/practitioners.py" />
   <source>There is no such practitioner. Choose one from the list.</source>
   <translation>Diesen Behandler gibt es nicht. Wählen Sie einen aus der Liste.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/calendar/repeating.py" />
   <source>Added {number} appointments, the first on {described}</source>
   <translation>{number} Termine angelegt, der erste: {described}</translation>
  </message>
  <message>
   <location filename="../../desktop/services/calendar/repeating.py" />
   <source>Repeated the appointment {words}: {number} more</source>
   <translation>Termin wiederholt: {words}, {number} weitere</translation>
  </message>
  <message>
   <location filename="../../desktop/services/calendar/repeating.py" />
   <source>Added a series</source>
   <translation>Serie angelegt</translation>
  </message>
  <message>
   <location filename="../../desktop/services/calendar/repeating.py" />
   <source>Repeated an appointment</source>
   <translation>Termin wiederholt</translation>
  </message>
  <message>
   <location filename="../../desktop/services/calendar/repeating.py" />
   <source>With that end there is only one appointment. Choose a later end, or do not repeat it.</source>
   <translation>Mit diesem Ende gibt es nur einen Termin. Wählen Sie ein späteres Ende, oder wiederholen Sie ihn nicht.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/calendar/repeating.py" />
   <source>This appointment is already part of a series. Open it to change the series.</source>
   <translation>Dieser Termin gehört schon zu einer Serie. Öffnen Sie ihn, um die Serie zu ändern.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/calendar/repeating.py" />
   <source>This appointment is {status}. Book a new one that repeats.</source>
   <translation>Dieser Termin ist {status}. Buchen Sie einen neuen, der sich wiederholt.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/calendar/series.py" />
   <source>Changed {number} appointments of a series from {described}</source>
   <translation>{number} Termine einer Serie geändert, ab {described}</translation>
  </message>
  <message>
   <location filename="../../desktop/services/calendar/series.py" />
   <source>Cancelled the appointment {words}</source>
   <translation>Termin abgesagt: {words}</translation>
  </message>
  <message>
   <location filename="../../desktop/services/calendar/series.py" />
   <source>Changed a series</source>
   <translation>Serie geändert</translation>
  </message>
  <message>
   <location filename="../../desktop/services/calendar/series.py" />
   <source>Cancelled appointments</source>
   <translation>Termine abgesagt</translation>
  </message>
  <message>
   <location filename="../../desktop/services/calendar/series.py" />
   <source>Cancelled {number} appointments of a series from {words}</source>
   <translation>{number} Termine einer Serie abgesagt, ab {words}</translation>
  </message>
  <message>
   <location filename="../../desktop/services/calendar/series.py" />
   <source>This appointment is not part of a series. Change it on its own.</source>
   <translation>Dieser Termin gehört zu keiner Serie. Ändern Sie ihn allein.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/calendar/site_facts.py" />
   <source>public holiday</source>
   <translation>Feiertag</translation>
  </message>
  <message>
   <location filename="../../desktop/services/calendar/types.py" />
   <source>The length of {name}</source>
   <translation>Die Dauer von {name}</translation>
  </message>
  <message>
   <location filename="../../desktop/services/calendar/types.py" />
   <source>Changed the appointment types</source>
   <translation>Terminarten geändert</translation>
  </message>
  <message>
   <location filename="../../desktop/services/calendar/types.py" />
   <source>An appointment type has no name. Type one, or remove the line.</source>
   <translation>Eine Terminart hat keinen Namen. Geben Sie einen ein, oder nehmen Sie die Zeile weg.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/calendar/types.py" />
   <source>Two appointment types are called {name}. Give one of them another name.</source>
   <translation>Zwei Terminarten heißen {name}. Geben Sie einer einen anderen Namen.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/calendar/types.py" />
   <source>There are appointments of this type: {listed}. Rename it, or leave it.</source>
   <translation>Es gibt Termine dieser Art: {listed}. Benennen Sie sie um, oder lassen Sie sie.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/calendar/words.py" />
   <source>already booked</source>
   <translation>schon belegt</translation>
  </message>
  <message>
   <location filename="../../desktop/services/calendar/words.py" />
   <source>outside hours</source>
   <translation>außerhalb der Arbeitszeit</translation>
  </message>
  <message>
   <location filename="../../desktop/services/calendar/words.py" />
   <source>on leave</source>
   <translation>abwesend</translation>
  </message>
  <message>
   <location filename="../../desktop/services/calendar/words.py" />
   <source>at another site</source>
   <translation>an einem anderen Standort</translation>
  </message>
  <message>
   <location filename="../../desktop/services/calendar/words.py" />
   <source>room taken</source>
   <translation>Raum belegt</translation>
  </message>
  <message>
   <location filename="../../desktop/services/calendar/words.py" />
   <source>client elsewhere</source>
   <translation>Klient anderswo</translation>
  </message>
  <message>
   <location filename="../../desktop/services/calendar/words.py" />
   <source>cannot claim there</source>
   <translation>kann dort nicht abrechnen</translation>
  </message>
  <message>
   <location filename="../../desktop/services/calendar/words.py" />
   <source>too far to travel</source>
   <translation>Weg zu weit</translation>
  </message>
  <message>
   <location filename="../../desktop/services/calendar/words.py" />
   <source>in the past</source>
   <translation>in der Vergangenheit</translation>
  </message>
  <message>
   <location filename="../../desktop/services/calendar/words.py" />
   <source>{recipient} has {clients} {then}</source>
   <translation>{recipient} hat {clients} {then}</translation>
  </message>
  <message>
   <location filename="../../desktop/services/calendar/words.py" />
   <source>outside {recipient}'s working hours</source>
   <translation>außerhalb der Arbeitszeit von {recipient}</translation>
  </message>
  <message>
   <location filename="../../desktop/services/calendar/words.py" />
   <source>{recipient} is on leave</source>
   <translation>{recipient} ist abwesend</translation>
  </message>
  <message>
   <location filename="../../desktop/services/calendar/words.py" />
   <source>{recipient} does not work at {site} then</source>
   <translation>{recipient} arbeitet dann nicht am Standort {site}</translation>
  </message>
  <message>
   <location filename="../../desktop/services/calendar/words.py" />
   <source>{room} is taken {then} by {practitioner}</source>
   <translation>{room} ist {then} durch {practitioner} belegt</translation>
  </message>
  <message>
   <location filename="../../desktop/services/calendar/words.py" />
   <source>{room} is taken {then}</source>
   <translation>{room} ist {then} belegt</translation>
  </message>
  <message>
   <location filename="../../desktop/services/calendar/words.py" />
   <source>the room is taken {then} by {practitioner}</source>
   <translation>der Raum ist {then} durch {practitioner} belegt</translation>
  </message>
  <message>
   <location filename="../../desktop/services/calendar/words.py" />
   <source>the room is taken {then}</source>
   <translation>der Raum ist {then} belegt</translation>
  </message>
  <message>
   <location filename="../../desktop/services/calendar/words.py" />
   <source>{clients} is with {practitioner} {then}</source>
   <translation>{clients} ist bei {practitioner} {then}</translation>
  </message>
  <message>
   <location filename="../../desktop/services/calendar/words.py" />
   <source>{clients} is with somebody else {then}</source>
   <translation>{clients} ist {then} bei jemand anderem</translation>
  </message>
  <message>
   <location filename="../../desktop/services/calendar/words.py" />
   <source>the client is with {practitioner} {then}</source>
   <translation>der Klient ist {then} bei {practitioner}</translation>
  </message>
  <message>
   <location filename="../../desktop/services/calendar/words.py" />
   <source>the client is with somebody else {then}</source>
   <translation>der Klient ist {then} bei jemand anderem</translation>
  </message>
  <message>
   <location filename="../../desktop/services/calendar/words.py" />
   <source>{recipient} has no provider number there and cannot claim</source>
   <translation>{recipient} hat dort keine Anbieternummer und kann nicht abrechnen</translation>
  </message>
  <message>
   <location filename="../../desktop/services/calendar/words.py" />
   <source>{recipient} is at {other_site} {then}, too far to travel</source>
   <translation>{recipient} ist am Standort {other_site} {then}, zu weit für den Weg</translation>
  </message>
  <message>
   <location filename="../../desktop/services/calendar/words.py" />
   <source>that day is over already</source>
   <translation>dieser Tag ist schon vorbei</translation>
  </message>
  <message>
   <location filename="../../desktop/services/calendar/words.py" />
   <source>{recipient} has something else {then}</source>
   <translation>{recipient} hat {then} etwas anderes</translation>
  </message>
  <message>
   <location filename="../../desktop/services/calendar/words.py" />
   <source>there is no such time that day: the clocks go forward</source>
   <translation>diese Uhrzeit gibt es an dem Tag nicht: Die Uhren werden vorgestellt</translation>
  </message>
  <message>
   <location filename="../../desktop/services/calendar/words.py" />
   <source>{recipient} is on leave ({reason})</source>
   <translation>{recipient} ist abwesend ({reason})</translation>
  </message>
  <message>
   <location filename="../../desktop/services/calendar/words.py" />
   <source>{recipient} does not work at this site then</source>
   <translation>{recipient} arbeitet dann nicht an diesem Standort</translation>
  </message>
  <message>
   <location filename="../../desktop/services/calendar/words.py" />
   <source>{recipient} is at another site {then}, too far to travel</source>
   <translation>{recipient} ist {then} an einem anderen Standort, zu weit für den Weg</translation>
  </message>
  <message>
   <location filename="../../desktop/services/calendar/words.py" />
   <source>then</source>
   <translation>dann</translation>
  </message>
  <message>
   <location filename="../../desktop/services/caseload/report.py" />
   <source>No case manager</source>
   <translation>Ohne Fallverantwortung</translation>
  </message>
  <message>
   <location filename="../../desktop/services/cases/acceptances.py" />
   <source>Noted that {name} accepted</source>
   <translation>Vermerkt, dass {name} angenommen hat</translation>
  </message>
  <message>
   <location filename="../../desktop/services/cases/acceptances.py" />
   <source>That day is in the future. Choose today or an earlier day.</source>
   <translation>Der Tag liegt in der Zukunft. Wählen Sie heute oder einen Tag davor.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/cases/acceptances.py" />
   <source>Say who noted it: type a name.</source>
   <translation>Sagen Sie, wer es notiert hat: Geben Sie einen Namen ein.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/cases/acceptances.py" />
   <source>Nothing goes to this colleague. Choose one from the list.</source>
   <translation>An diesen Kollegen geht nichts. Wählen Sie einen aus der Liste.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/cases/acceptances.py" />
   <source>Noted that a colleague has not accepted yet</source>
   <translation>Vermerkt, dass ein Kollege noch nicht angenommen hat</translation>
  </message>
  <message>
   <location filename="../../desktop/services/cases/after_answer.py" />
   <source>Ended the care of {clients}</source>
   <translation>Behandlung beendet: {clients}</translation>
  </message>
  <message>
   <location filename="../../desktop/services/cases/after_answer.py" />
   <source>{client} is still with {recipient}, with {visits} to come. Cancel those and close the file.</source>
   <translation>{client} ist noch bei {recipient}, {visits} stehen noch an. Sagen Sie diese ab und schließen Sie die Akte.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/cases/after_answer.py" />
   <source>{client} still goes to {recipient}. Give them to somebody else on the board.</source>
   <translation>{client} geht noch zu {recipient}. Geben Sie die Akte auf der Übersicht an jemand anderen.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/cases/after_answer.py" />
   <source>The plan still gives {client} to {recipient}. Choose another way for them on the Clients page.</source>
   <translation>Im Plan geht {client} noch zu {recipient}. Wählen Sie auf der Seite „Klienten“ einen anderen Weg.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/cases/after_answer.py" />
   <source>This plan is not applied yet. Change it on the Clients page.</source>
   <translation>Dieser Plan ist noch nicht ausgeführt. Ändern Sie ihn auf der Seite „Klienten“.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/cases/after_answer.py" />
   <source>{client} is still a client without a practitioner, with {visits} to come. Cancel those and close the file.</source>
   <translation>Für {client} ist weiterhin niemand zuständig, {visits} stehen noch an. Sagen Sie diese ab und schließen Sie die Akte.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/cases/after_answer.py" />
   <source>{client} is also booked in {visits} with others or in a group. Cancel those first, in the calendar, then try again.</source>
   <translation>{client} hat außerdem {visits} bei anderen oder in einer Gruppe. Sagen Sie diese zuerst im Kalender ab und versuchen Sie es dann noch einmal.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/cases/after_answer.py" />
   <source>The plan does not say yet what {client} answered. Choose it for them on the Clients page.</source>
   <translation>Im Plan steht noch nicht, was {client} geantwortet hat. Wählen Sie es auf der Seite „Klienten“.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/cases/answer_changes.py" />
   <source>Yes</source>
   <translation>Ja</translation>
  </message>
  <message>
   <location filename="../../desktop/services/cases/answer_changes.py" />
   <source>The leaver did not mark any file as closed. The plan stays as it is.</source>
   <translation>Die ausscheidende Person nennt keine Akte abgeschlossen. Der Plan bleibt, wie er ist.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/cases/answer_rows.py" />
   <source>{reference} is not a client of the leaver</source>
   <translation>{reference} ist kein Klient der ausscheidenden Person</translation>
  </message>
  <message>
   <location filename="../../desktop/services/cases/answer_rows.py" />
   <source>{reference} is in the list twice; the first row counts</source>
   <translation>{reference} steht zweimal in der Liste; es gilt die erste Zeile</translation>
  </message>
  <message>
   <location filename="../../desktop/services/cases/answer_rows.py" />
   <source>“{text}” is not one of Still mine, Closed, Not mine</source>
   <translation>„{text}“ ist weder Noch meiner noch Abgeschlossen noch Nicht meiner</translation>
  </message>
  <message>
   <location filename="../../desktop/services/cases/answer_rows.py" />
   <source>“{text}” is not a colleague on the list</source>
   <translation>„{text}“ ist kein Kollege der Liste</translation>
  </message>
  <message>
   <location filename="../../desktop/services/cases/answer_rows.py" />
   <source>“{text}” is the name of several colleagues</source>
   <translation>„{text}“ heißen mehrere Kollegen</translation>
  </message>
  <message>
   <location filename="../../desktop/services/cases/answer_rows.py" />
   <source>“{text}” is not a number from 0 to {most}</source>
   <translation>„{text}“ ist keine Zahl von 0 bis {most}</translation>
  </message>
  <message>
   <location filename="../../desktop/services/cases/answer_rows.py" />
   <source>“{text}” is neither Yes nor No</source>
   <translation>„{text}“ ist weder Yes noch No</translation>
  </message>
  <message>
   <location filename="../../desktop/services/cases/answer_rows.py" />
   <source>row {number}</source>
   <translation>Zeile {number}</translation>
  </message>
  <message>
   <location filename="../../desktop/services/cases/answer_workbook.py" />
   <source>{name} is missing some columns of the questions. Ask for the file with all its columns.</source>
   <translation>In {name} fehlen Spalten der Fragen. Lassen Sie sich die Datei geben, wie sie geschrieben wurde.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/cases/answer_workbook.py" />
   <source>{name} is not a list of questions for a leaver. Choose the file that came back.</source>
   <translation>{name} ist keine Fragenliste für eine ausscheidende Person. Wählen Sie die Datei, die zurückkam.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/cases/answer_workbook.py" />
   <source>{name} belongs to another offboarding. Choose the file for this one.</source>
   <translation>{name} gehört zu einem anderen Austritt. Wählen Sie die Datei zu diesem.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/cases/ask_leaver.py" />
   <source>Asked {leaver} about {clients}</source>
   <translation>{leaver} befragt über {clients}</translation>
  </message>
  <message>
   <location filename="../../desktop/services/cases/ask_leaver.py" />
   <source>Asking the leaver about their own clients</source>
   <translation>Die ausscheidende Person nach ihren Klienten fragen</translation>
  </message>
  <message>
   <location filename="../../desktop/services/cases/ask_leaver.py" />
   <source>{leaver} has no Current client to be asked about. Ask before the plan is applied.</source>
   <translation>{leaver} hat keinen aktuellen Klienten, nach dem gefragt werden kann. Fragen Sie, bevor der Plan ausgeführt wird.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/cases/ask_on_paper.py" />
   <source>yes  /  no</source>
   <translation>ja  /  nein</translation>
  </message>
  <message>
   <location filename="../../desktop/services/cases/ask_on_paper.py" />
   <source>{visits} left</source>
   <translation>noch {visits}</translation>
  </message>
  <message>
   <location filename="../../desktop/services/cases/ask_on_paper.py" />
   <source>still mine  /  closed  /  not mine</source>
   <translation>noch meiner  /  abgeschlossen  /  nicht meiner</translation>
  </message>
  <message>
   <location filename="../../desktop/services/cases/ask_on_paper.py" />
   <source>Questions for {leaver}</source>
   <translation>Fragen an {leaver}</translation>
  </message>
  <message>
   <location filename="../../desktop/services/cases/ask_on_paper.py" />
   <source>Last working day {day}. Circle or write, and give it back to the practice.</source>
   <translation>Letzter Arbeitstag {day}. Einkreisen oder schreiben und der Praxis zurückgeben.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/cases/ask_on_paper.py" />
   <source>{practice}. Confidential. {day}</source>
   <translation>{practice}. Vertraulich. {day}</translation>
  </message>
  <message>
   <location filename="../../desktop/services/cases/ask_on_paper.py" />
   <source>PDF files cannot be drawn here. Ask for the workbook instead.</source>
   <translation>PDF-Dateien lassen sich hier nicht zeichnen. Nehmen Sie stattdessen die Arbeitsmappe.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/cases/ask_on_paper.py" />
   <source>Asking the leaver about their own clients, on paper</source>
   <translation>Die ausscheidende Person nach ihren Klienten fragen, auf Papier</translation>
  </message>
  <message>
   <location filename="../../desktop/services/cases/ask_on_paper.py" />
   <source>Clients who are missing from the list</source>
   <translation>Klienten, die in der Liste fehlen</translation>
  </message>
  <message>
   <location filename="../../desktop/services/cases/joint_visits.py" />
   <source>Booked joint visits for {clients}</source>
   <translation>Gemeinsame Termine gebucht für {clients}</translation>
  </message>
  <message>
   <location filename="../../desktop/services/cases/joint_visits.py" />
   <source>Joint visit with {leaver}</source>
   <translation>Gemeinsamer Termin mit {leaver}</translation>
  </message>
  <message>
   <location filename="../../desktop/services/cases/joint_visits.py" />
   <source>The visit of {client}, or somebody's time, has changed in the meantime. Look for times again.</source>
   <translation>Der Termin von {client} oder die Zeit einer der beiden Fachpersonen wurde inzwischen geändert. Suchen Sie noch einmal nach Zeiten.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/cases/joint_visits.py" />
   <source>Cancelled a joint visit</source>
   <translation>Gemeinsamen Termin abgesagt</translation>
  </message>
  <message>
   <location filename="../../desktop/services/cases/joint_visits.py" />
   <source>The joint visit was cancelled</source>
   <translation>Der gemeinsame Termin wurde abgesagt</translation>
  </message>
  <message>
   <location filename="../../desktop/services/cases/joint_visits.py" />
   <source>There is no joint visit for this client.</source>
   <translation>Für diesen Klienten gibt es keinen gemeinsamen Termin.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/cases/joint_visits.py" />
   <source>Another time was found</source>
   <translation>Eine andere Zeit wurde gefunden</translation>
  </message>
  <message>
   <location filename="../../desktop/services/cases/leaver_answers.py" />
   <source>Kept the leaver's answers about {clients}</source>
   <translation>Antworten der ausscheidenden Person behalten: {clients}</translation>
  </message>
  <message>
   <location filename="../../desktop/services/cases/leaver_answers.py" />
   <source>Kept the leaver's answers</source>
   <translation>Antworten der ausscheidenden Person behalten</translation>
  </message>
  <message>
   <location filename="../../desktop/services/cases/notices.py" />
   <source>{name} (guardian)</source>
   <translation>{name} (sorgeberechtigt)</translation>
  </message>
  <message>
   <location filename="../../desktop/services/cases/questions.py" />
   <source>Next Visits</source>
   <translation>Nächste Termine</translation>
  </message>
  <message>
   <location filename="../../desktop/services/cases/questions.py" />
   <source>Right List?</source>
   <translation>Richtige Liste?</translation>
  </message>
  <message>
   <location filename="../../desktop/services/cases/questions.py" />
   <source>Who Would Suit</source>
   <translation>Wer passen würde</translation>
  </message>
  <message>
   <location filename="../../desktop/services/cases/questions.py" />
   <source>Who Would Not</source>
   <translation>Wer nicht passen würde</translation>
  </message>
  <message>
   <location filename="../../desktop/services/cases/questions.py" />
   <source>Urgent or Complex (0-3)</source>
   <translation>Dringend oder schwierig (0-3)</translation>
  </message>
  <message>
   <location filename="../../desktop/services/cases/questions.py" />
   <source>The Next One Must Know</source>
   <translation>Was der Nächste wissen muss</translation>
  </message>
  <message>
   <location filename="../../desktop/services/cases/questions.py" />
   <source>Told Already</source>
   <translation>Schon gesagt</translation>
  </message>
  <message>
   <location filename="../../desktop/services/cases/questions.py" />
   <source>The Client Said</source>
   <translation>Der Klient sagte</translation>
  </message>
  <message>
   <location filename="../../desktop/services/cases/questions.py" />
   <source>Joint Visit Wanted</source>
   <translation>Gemeinsamer Termin erwünscht</translation>
  </message>
  <message>
   <location filename="../../desktop/services/cases/questions.py" />
   <source>Visits Left</source>
   <translation>Verbleibende Termine</translation>
  </message>
  <message>
   <location filename="../../desktop/services/cases/questions.py" />
   <source>No</source>
   <translation>Nein</translation>
  </message>
  <message>
   <location filename="../../desktop/services/cases/questions.py" />
   <source>Practice</source>
   <translation>Praxis</translation>
  </message>
  <message>
   <location filename="../../desktop/services/cases/questions.py" />
   <source>For</source>
   <translation>Für</translation>
  </message>
  <message>
   <location filename="../../desktop/services/cases/questions.py" />
   <source>Last working day</source>
   <translation>Letzter Arbeitstag</translation>
  </message>
  <message>
   <location filename="../../desktop/services/cases/questions.py" />
   <source>What to do</source>
   <translation>Was zu tun ist</translation>
  </message>
  <message>
   <location filename="../../desktop/services/cases/questions.py" />
   <source>Fill in the sheet Clients, as far as you can, and give the file back to the practice.</source>
   <translation>Füllen Sie das Blatt Clients aus, soweit Sie können, und geben Sie die Datei der Praxis zurück.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/cases/questions.py" />
   <source>Still mine, Closed or Not mine. Add a client who is missing in a row below the list.</source>
   <translation>Noch meiner, Abgeschlossen oder Nicht meiner. Fehlt ein Klient, tragen Sie ihn in eine Zeile unter der Liste ein.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/cases/questions.py" />
   <source>A colleague who would suit this client; choose from the list.</source>
   <translation>Ein Kollege, der zu diesem Klienten passt; wählen Sie aus der Liste.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/cases/questions.py" />
   <source>A colleague who would not, for whatever reason.</source>
   <translation>Ein Kollege, der aus irgendeinem Grund nicht passt.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/cases/questions.py" />
   <source>0 nothing special, 1 soon, 2 complex, 3 must not wait.</source>
   <translation>0 nichts Besonderes, 1 bald, 2 schwierig, 3 darf nicht warten.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/cases/questions.py" />
   <source>What the next practitioner must know from the first day.</source>
   <translation>Was der nächste Behandler vom ersten Tag an wissen muss.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/cases/questions.py" />
   <source>Yes if the client already knows that you are leaving.</source>
   <translation>Yes (ja), wenn der Klient schon weiß, dass Sie gehen.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/cases/questions.py" />
   <source>What the client said about it.</source>
   <translation>Was der Klient dazu gesagt hat.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/cases/questions.py" />
   <source>Yes if you want to introduce the new practitioner in a joint visit.</source>
   <translation>Yes (ja), wenn Sie den neuen Behandler in einem gemeinsamen Termin vorstellen möchten.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/cases/questions.py" />
   <source>Keep it safe</source>
   <translation>Sicher aufbewahren</translation>
  </message>
  <message>
   <location filename="../../desktop/services/cases/questions.py" />
   <source>This file names clients. Keep its password apart from it and delete it afterwards.</source>
   <translation>Diese Datei nennt Klienten. Bewahren Sie ihr Kennwort getrennt auf und löschen Sie sie danach.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/cases/questions.py" />
   <source>About this file</source>
   <translation>Über diese Datei</translation>
  </message>
  <message>
   <location filename="../../desktop/services/cases/somebody_else.py" />
   <source>{recipient} cannot simply take {client}. Say why it is right all the same, or choose another.</source>
   <translation>{recipient} kann {client} nicht einfach übernehmen. Sagen Sie, warum es trotzdem richtig ist, oder wählen Sie jemand anderen.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/cases/somebody_else.py" />
   <source>The client wants somebody else</source>
   <translation>Der Klient möchte zu jemand anderem</translation>
  </message>
  <message>
   <location filename="../../desktop/services/cases/somebody_else.py" />
   <source>Gave {client} to {recipient} instead</source>
   <translation>{client} stattdessen an {recipient} gegeben</translation>
  </message>
  <message>
   <location filename="../../desktop/services/cases/telling.py" />
   <source>Noted that {clients} were told</source>
   <translation>Vermerkt, dass {clients} informiert sind</translation>
  </message>
  <message>
   <location filename="../../desktop/services/cases/telling.py" />
   <source>Noted that {clients} was told</source>
   <translation>Vermerkt, dass {clients} informiert ist</translation>
  </message>
  <message>
   <location filename="../../desktop/services/cases/telling.py" />
   <source>Noted as not told yet: {clients}</source>
   <translation>Als noch nicht benachrichtigt vermerkt: {clients}</translation>
  </message>
  <message>
   <location filename="../../desktop/services/cases/telling.py" />
   <source>Noted an attempt to reach {clients}</source>
   <translation>Versuch vermerkt, {clients} zu erreichen</translation>
  </message>
  <message>
   <location filename="../../desktop/services/cases/telling.py" />
   <source>The day of the answer is in the future. Choose today or an earlier day.</source>
   <translation>Der Tag der Antwort liegt in der Zukunft. Wählen Sie heute oder einen Tag davor.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/cases/telling.py" />
   <source>Noted the answer of {clients}</source>
   <translation>Antwort vermerkt: {clients}</translation>
  </message>
  <message>
   <location filename="../../desktop/services/cases/telling.py" />
   <source>Noted the consent of {clients}</source>
   <translation>Einwilligung vermerkt: {clients}</translation>
  </message>
  <message>
   <location filename="../../desktop/services/cases/telling.py" />
   <source>Changed a note on the board</source>
   <translation>Notiz auf der Übersicht geändert</translation>
  </message>
  <message>
   <location filename="../../desktop/services/cases/telling.py" />
   <source>Say who did it: type a name.</source>
   <translation>Sagen Sie, wer es getan hat: Geben Sie einen Namen ein.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/cases/telling.py" />
   <source>Choose how: letter, e-mail, SMS or telephone.</source>
   <translation>Wählen Sie, wie: Brief, E-Mail, SMS oder Telefon.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/cases/wanted_change.py" />
   <source>This client is not part of this offboarding.</source>
   <translation>Dieser Klient gehört nicht zu dem Austritt.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/cases/wanted_change.py" />
   <source>{name} already has this client. Choose somebody else.</source>
   <translation>{name} hat diesen Klienten schon. Wählen Sie jemand anderen.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/cases/wanted_change.py" />
   <source>{refusal}: choose somebody else.</source>
   <translation>{refusal}: Wählen Sie jemand anderen.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/clients/clients.py" />
   <source>Gave {whom} to {name}</source>
   <translation>{whom} an {name} gegeben</translation>
  </message>
  <message>
   <location filename="../../desktop/services/clients/clients.py" />
   <source>Left {whom} without a case manager</source>
   <translation>{whom} ohne Fallverantwortung gelassen</translation>
  </message>
  <message>
   <location filename="../../desktop/services/clients/clients.py" />
   <source>Added {name}</source>
   <translation>{name} angelegt</translation>
  </message>
  <message>
   <location filename="../../desktop/services/clients/clients.py" />
   <source>Changed {name}</source>
   <translation>{name} geändert</translation>
  </message>
  <message>
   <location filename="../../desktop/services/clients/clients.py" />
   <source>The change cannot begin in the future. Choose today or an earlier day.</source>
   <translation>Die Änderung kann nicht an einem künftigen Tag beginnen. Wählen Sie heute oder einen früheren Tag.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/clients/clients.py" />
   <source>Changed the case manager</source>
   <translation>Fallverantwortung geändert</translation>
  </message>
  <message>
   <location filename="../../desktop/services/clients/clients.py" />
   <source>No client is chosen. Choose one or more clients first.</source>
   <translation>Kein Klient ist gewählt. Wählen Sie zuerst einen oder mehrere Klienten.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/clients/clients.py" />
   <source>{refusal} Choose another case manager.</source>
   <translation>{refusal} Wählen Sie eine andere Fallverantwortung.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/clients/clients.py" />
   <source>Another client has the reference {reference}. Choose another.</source>
   <translation>Ein anderer Klient hat die Nummer {reference}. Wählen Sie eine andere.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/clients/clients.py" />
   <source>There is no such client in this practice any more. Close this and look again.</source>
   <translation>Diesen Klienten gibt es in dieser Praxis nicht mehr. Schließen Sie dies, und sehen Sie noch einmal nach.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/clients/clients.py" />
   <source>The reference is missing. Type one, or press Cancel.</source>
   <translation>Die Nummer fehlt. Geben Sie eine ein, oder drücken Sie „Abbrechen“.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/clients/closing.py" />
   <source>The client has died</source>
   <translation>Der Klient ist verstorben</translation>
  </message>
  <message>
   <location filename="../../desktop/services/clients/closing.py" />
   <source>The client's file was closed</source>
   <translation>Die Akte des Klienten wurde abgeschlossen</translation>
  </message>
  <message>
   <location filename="../../desktop/services/clients/closing.py" />
   <source>{starts_at} with {practitioner} ({reference})</source>
   <translation>{starts_at} bei {practitioner} ({reference})</translation>
  </message>
  <message>
   <location filename="../../desktop/services/clients/closing.py" />
   <source>{name} still has {appointments}</source>
   <translation>{name} hat noch {appointments}</translation>
  </message>
  <message>
   <location filename="../../desktop/services/clients/closing.py" />
   <source>{has}. Cancel them together with the change to {status}, or keep them.</source>
   <translation>{has}. Sagen Sie sie zusammen mit der Änderung auf {status} ab, oder behalten Sie sie.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/clients/closing.py" />
   <source>{number} open appointment</source>
   <translation>{number} offener Termin</translation>
  </message>
  <message>
   <location filename="../../desktop/services/clients/closing.py" />
   <source>{number} open appointments</source>
   <translation>{number} offene Termine</translation>
  </message>
  <message>
   <location filename="../../desktop/services/clients/contacts.py" />
   <source>Removed the contact {name}</source>
   <translation>Kontakt {name} entfernt</translation>
  </message>
  <message>
   <location filename="../../desktop/services/clients/contacts.py" />
   <source>Added the contact {name}</source>
   <translation>Kontakt {name} angelegt</translation>
  </message>
  <message>
   <location filename="../../desktop/services/clients/contacts.py" />
   <source>Changed the contact {name}</source>
   <translation>Kontakt {name} geändert</translation>
  </message>
  <message>
   <location filename="../../desktop/services/clients/contacts.py" />
   <source>Removed a contact</source>
   <translation>Kontakt entfernt</translation>
  </message>
  <message>
   <location filename="../../desktop/services/clients/contacts.py" />
   <source>The name is missing. Type a first or a last name.</source>
   <translation>Der Name fehlt. Geben Sie einen Vor- oder Nachnamen ein.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/clients/contacts.py" />
   <source>That contact was removed already. Close this and look again.</source>
   <translation>Dieser Kontakt wurde schon entfernt. Schließen Sie dies, und sehen Sie noch einmal nach.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/clients/contacts.py" />
   <source>There is no such client any more. Close this and look again.</source>
   <translation>Diesen Klienten gibt es nicht mehr. Schließen Sie dies, und sehen Sie noch einmal nach.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/clients/details.py" />
   <source>That day</source>
   <translation>Dieser Tag</translation>
  </message>
  <message>
   <location filename="../../desktop/services/clients/families.py" />
   <source>street</source>
   <translation>Straße</translation>
  </message>
  <message>
   <location filename="../../desktop/services/clients/families.py" />
   <source>home phone</source>
   <translation>Telefon privat</translation>
  </message>
  <message>
   <location filename="../../desktop/services/clients/families.py" />
   <source>e-mail</source>
   <translation>E-Mail</translation>
  </message>
  <message>
   <location filename="../../desktop/services/clients/families.py" />
   <source>same surname and {shared}</source>
   <translation>gleicher Nachname, gleich auch: {shared}</translation>
  </message>
  <message>
   <location filename="../../desktop/services/clients/retention.py" />
   <source>{retention_years} years after the last service</source>
   <translation>{retention_years} Jahre nach der letzten Leistung</translation>
  </message>
  <message>
   <location filename="../../desktop/services/clients/retention.py" />
   <source>{text}, and for those who were under 18 then at least until the age of {retention_age}</source>
   <translation>{text}, und bei allen, die damals unter 18 waren, mindestens bis zum Alter von {retention_age}</translation>
  </message>
  <message>
   <location filename="../../desktop/services/clients/undoing.py" />
   <source>{name} is inactive, and {clients} and {appointments} would come back to them. Choose who gets these instead.</source>
   <translation>{name} ist inaktiv, und {clients} und {appointments} kämen zurück. Wählen Sie, wer sie stattdessen bekommt.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/clients/undoing.py" />
   <source>{refused} Choose somebody else.</source>
   <translation>{refused} Wählen Sie jemand anderen.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/demo/demo.py" />
   <source>One of the numbers is below 0. Give 0 or more.</source>
   <translation>Eine der Zahlen ist kleiner als 0. Geben Sie 0 oder mehr an.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/demo/demo.py" />
   <source>Appointments need somebody to hold them. Ask for 1 practitioner or more.</source>
   <translation>Termine brauchen jemanden, der sie hält. Verlangen Sie mindestens einen Behandler.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/duplicates/case_moves.py" />
   <source>The offboarding of {leaver} has decided differently about the two. Decide the same for both there, then merge them.</source>
   <translation>Der Austritt von {leaver} hat über die beiden verschieden entschieden. Entscheiden Sie dort für beide dasselbe, und führen Sie sie dann zusammen.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/duplicates/comparison.py" />
   <source>One of the two clients is not there any more. Look for duplicates again.</source>
   <translation>Einen der beiden Klienten gibt es nicht mehr. Suchen Sie noch einmal nach Dubletten.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/duplicates/duplicates.py" />
   <source>Two clients are not the same person</source>
   <translation>Zwei Klienten sind nicht dieselbe Person</translation>
  </message>
  <message>
   <location filename="../../desktop/services/duplicates/duplicates.py" />
   <source>{one} and {other} are not the same person</source>
   <translation>{one} und {other} sind nicht dieselbe Person</translation>
  </message>
  <message>
   <location filename="../../desktop/services/duplicates/merging.py" />
   <source>Merged {name} ({reference}) into {survivor}</source>
   <translation>{name} ({reference}) mit {survivor} zusammengeführt</translation>
  </message>
  <message>
   <location filename="../../desktop/services/duplicates/merging.py" />
   <source>That is one and the same client file. Choose two different ones.</source>
   <translation>Das ist ein und dieselbe Klientenakte. Wählen Sie zwei verschiedene.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/duplicates/merging.py" />
   <source>Merged two clients</source>
   <translation>Zwei Klienten zusammengeführt</translation>
  </message>
  <message>
   <location filename="../../desktop/services/duplicates/merging.py" />
   <source>{refusal} Choose another case manager, then merge.</source>
   <translation>{refusal} Wählen Sie eine andere Fallverantwortung, dann führen Sie zusammen.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/exports/exports.py" />
   <source>Export of {kind}</source>
   <translation>Export: {kind}</translation>
  </message>
  <message>
   <location filename="../../desktop/services/exports/exports.py" />
   <source>Exported {number} {kind} to {file}</source>
   <translation>{number} {kind} exportiert nach {file}</translation>
  </message>
  <message>
   <location filename="../../desktop/services/exports/exports.py" />
   <source>A text file cannot be protected. Name {stem}.xlsx instead, or leave the password out.</source>
   <translation>Eine Textdatei lässt sich nicht schützen. Nennen Sie stattdessen {stem}.xlsx, oder lassen Sie das Kennwort weg.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/exports/exports.py" />
   <source>{name} already exists. Choose another name, or replace it with --replace.</source>
   <translation>{name} gibt es schon. Wählen Sie einen anderen Namen, oder ersetzen Sie die Datei mit --replace.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/exports/text_files.py" />
   <source>Exported everything to {folder}</source>
   <translation>Alles exportiert nach {folder}</translation>
  </message>
  <message>
   <location filename="../../desktop/services/history/comparison.py" />
   <source>{name} says nothing about the record. Choose a backup, or a certificate, a receipt, the README of a pack or the e-mail of a request that was made by this version of the program.</source>
   <translation>{name} sagt nichts über die Aufzeichnung. Wählen Sie eine Sicherung oder eine Bescheinigung, eine Empfangsbestätigung, die README eines Pakets oder die E-Mail eines Auftrags, die mit dieser Version des Programms entstanden ist.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/history/comparison.py" />
   <source>The first {operations} operations are not those that {name} vouches for: one of them was changed after it was made. A backup of that time shows which.</source>
   <translation>Die ersten {operations} Vorgänge sind nicht die, für die {name} bürgt: Einer wurde danach geändert. Eine Sicherung aus jener Zeit zeigt, welcher.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/history/comparison.py" />
   <source>{name} holds {theirs} operations, this practice only {ours}: the last {missing} are missing, or this is an older copy of the practice.</source>
   <translation>{name} enthält {theirs} Vorgänge, diese Praxis nur {ours}: Die letzten {missing} fehlen, oder dies ist eine ältere Kopie der Praxis.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/history/comparison.py" />
   <source>{table} were changed past the record since {name} was made.</source>
   <translation>{table}: an der Aufzeichnung vorbei geändert, seit {name} entstand.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/history/comparison.py" />
   <source>There is no file {file}. Check its name and folder.</source>
   <translation>Die Datei {file} gibt es nicht. Prüfen Sie Namen und Ordner.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/history/comparison.py" />
   <source>The record differs from {name} since operation {operation_id} of {at}.</source>
   <translation>Die Aufzeichnung weicht von {name} ab seit Vorgang {operation_id} vom {at}.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/history/comparison.py" />
   <source>The record differs from {name} since entry {entry_id} (operation {operation_id}).</source>
   <translation>Die Aufzeichnung weicht von {name} ab seit Eintrag {entry_id} (Vorgang {operation_id}).</translation>
  </message>
  <message>
   <location filename="../../desktop/services/history/file_check.py" />
   <source>Checked the file</source>
   <translation>Datei geprüft</translation>
  </message>
  <message>
   <location filename="../../desktop/services/history/record_chain.py" />
   <source>is not as it was written: nothing that the record says from there on can be vouched for</source>
   <translation>ist nicht, wie er geschrieben wurde: Für nichts, was die Aufzeichnung von da an sagt, lässt sich bürgen</translation>
  </message>
  <message>
   <location filename="../../desktop/services/history/record_chain.py" />
   <source>Before entry {entry_id} (operation {operation_id}) entries are missing.</source>
   <translation>Vor Eintrag {entry_id} (Vorgang {operation_id}) fehlen Einträge.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/history/record_chain.py" />
   <source>Entry {entry_id} of the record (operation {operation_id}) {what}.</source>
   <translation>Eintrag {entry_id} der Aufzeichnung (Vorgang {operation_id}) {what}.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/history/record_chain.py" />
   <source>Before operation {operation_id} of {at} operations are missing.</source>
   <translation>Vor Vorgang {operation_id} vom {at} fehlen Vorgänge.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/history/record_chain.py" />
   <source>Operation {operation_id} of {at} {what}.</source>
   <translation>Vorgang {operation_id} vom {at} {what}.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/history/record_chain.py" />
   <source>Entry {entry} of the record belongs to no operation.</source>
   <translation>Eintrag {entry} der Aufzeichnung gehört zu keinem Vorgang.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/history/record_check.py" />
   <source>The record held {operations} when it was last checked. The last of them is missing or changed: it holds {now} now.</source>
   <translation>Die Aufzeichnung enthielt bei der letzten Prüfung {operations}. Der letzte davon fehlt oder wurde geändert: Jetzt enthält sie {now}.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/history/record_check.py" />
   <source>Checked the record</source>
   <translation>Aufzeichnung geprüft</translation>
  </message>
  <message>
   <location filename="../../desktop/services/history/record_check.py" />
   <source>{number} operation</source>
   <translation>{number} Vorgang</translation>
  </message>
  <message>
   <location filename="../../desktop/services/history/record_check.py" />
   <source>{number} operations</source>
   <translation>{number} Vorgänge</translation>
  </message>
  <message>
   <location filename="../../desktop/services/history/record_sums.py" />
   <source>, such as row {list}</source>
   <translation>, etwa Zeile {list}</translation>
  </message>
  <message>
   <location filename="../../desktop/services/history/record_sums.py" />
   <source>The sums of the tables are not those that operation {operation_id} of {at} vouches for: something was changed past the record.</source>
   <translation>Die Summen der Tabellen sind nicht die, für die Vorgang {operation_id} vom {at} bürgt: Etwas wurde an der Aufzeichnung vorbei geändert.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/history/record_sums.py" />
   <source>{words} are not what the record says{named}: something was changed past it.</source>
   <translation>{words} sind nicht, was die Aufzeichnung sagt{named}: Etwas wurde an ihr vorbei geändert.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/history/undo.py" />
   <source>{names} would get clients or appointments back but cannot keep them while inactive. Make them active first, then undo; nothing was changed.</source>
   <translation>{names} bekämen Klienten oder Termine zurück, können sie aber nicht behalten, solange sie inaktiv sind. Setzen Sie sie zuerst aktiv, dann machen Sie es rückgängig; nichts wurde geändert.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/history/undo.py" />
   <source>There is nothing of that number in the record.</source>
   <translation>In der Aufzeichnung gibt es nichts mit dieser Zahl.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/history/undo.py" />
   <source>That was undone already.</source>
   <translation>Das wurde schon rückgängig gemacht.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/history/witness.py" />
   <source>{name} is protected by a password. Choose a backup or a paper without one: a certificate, the receipt or README of a pack, or the e-mail of a request.</source>
   <translation>{name} ist mit einem Passwort geschützt. Wählen Sie eine Sicherung oder ein Dokument ohne Passwort: eine Bescheinigung, die Empfangsbestätigung oder README eines Pakets oder die E-Mail eines Auftrags.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/history/witness.py" />
   <source>{name} is damaged and cannot be read. Choose another copy of it, or a backup.</source>
   <translation>{name} ist beschädigt und kann nicht gelesen werden. Wählen Sie eine andere Kopie davon oder eine Sicherung.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/imports/answers.py" />
   <source>There is no question “{key}”. Import with --dry-run --json to see which there are.</source>
   <translation>Es gibt keine Frage „{key}“. Importieren Sie mit --dry-run --json, um zu sehen, welche es gibt.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/imports/answers.py" />
   <source>Answer {key} with {day_first} or {month_first}, not “{value}”.</source>
   <translation>Beantworten Sie {key} mit {day_first} oder {month_first}, nicht mit „{value}“.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/imports/answers.py" />
   <source>{key} names no row. Write it as row:12=REF.</source>
   <translation>{key} nennt keine Zeile. Schreiben Sie row:12=REF.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/imports/calendars/events.py" />
   <source>{event} names no client of the practice; it is imported without one</source>
   <translation>{event} nennt keinen Klienten der Praxis; importiert wird ohne</translation>
  </message>
  <message>
   <location filename="../../desktop/services/imports/calendars/events.py" />
   <source>{words} has no length</source>
   <translation>{words} hat keine Dauer</translation>
  </message>
  <message>
   <location filename="../../desktop/services/imports/calendars/events.py" />
   <source>{words} lasts all day, which no appointment does; import it as leave</source>
   <translation>{words} dauert den ganzen Tag, was kein Termin tut; importieren Sie es als Abwesenheit</translation>
  </message>
  <message>
   <location filename="../../desktop/services/imports/calendars/events.py" />
   <source>{words} lasts longer than 24 hours; import it as leave</source>
   <translation>{words} dauert länger als 24 Stunden; importieren Sie es als Abwesenheit</translation>
  </message>
  <message>
   <location filename="../../desktop/services/imports/calendars/events.py" />
   <source>{words} is cancelled</source>
   <translation>{words} ist abgesagt</translation>
  </message>
  <message>
   <location filename="../../desktop/services/imports/calendars/holidays.py" />
   <source>{name} has no event that lasts a whole day, as public holidays do.</source>
   <translation>{name} enthält keinen Termin, der einen ganzen Tag dauert, wie es Feiertage tun.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/imports/calendars/holidays.py" />
   <source>{event} is cancelled, and left out</source>
   <translation>{event} ist abgesagt und wird ausgelassen</translation>
  </message>
  <message>
   <location filename="../../desktop/services/imports/calendars/holidays.py" />
   <source>{event} is not a whole day, and is left out</source>
   <translation>{event} ist kein ganzer Tag und wird ausgelassen</translation>
  </message>
  <message>
   <location filename="../../desktop/services/imports/calendars/holidays.py" />
   <source>{event} lasts longer than a month, and is left out</source>
   <translation>{event} dauert länger als einen Monat und wird ausgelassen</translation>
  </message>
  <message>
   <location filename="../../desktop/services/imports/calendars/table.py" />
   <source>{name} is a calendar. Import it as appointments, leave or public holidays.</source>
   <translation>{name} ist ein Kalender. Importieren Sie ihn als Termine, Abwesenheiten oder Feiertage.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/imports/calendars/table.py" />
   <source>{name} does not say whose calendar it is. Choose the practitioner (--practitioner REF).</source>
   <translation>{name} sagt nicht, wessen Kalender es ist. Wählen Sie den Behandler (--practitioner REF).</translation>
  </message>
  <message>
   <location filename="../../desktop/services/imports/calendars/words.py" />
   <source>{words}: several clients have the address {address}</source>
   <translation>{words}: Mehrere Klienten haben die Adresse {address}</translation>
  </message>
  <message>
   <location filename="../../desktop/services/imports/calendars/words.py" />
   <source>Not read, because no appointment type is called that: {list}.</source>
   <translation>Nicht gelesen, weil keine Terminart so heißt: {list}.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/imports/clients/contacts.py" />
   <source>main contact</source>
   <translation>Hauptkontakt</translation>
  </message>
  <message>
   <location filename="../../desktop/services/imports/clients/contacts.py" />
   <source>emergency contact</source>
   <translation>Notfallkontakt</translation>
  </message>
  <message>
   <location filename="../../desktop/services/imports/clients/contacts.py" />
   <source>invoice recipient</source>
   <translation>Rechnungsempfänger</translation>
  </message>
  <message>
   <location filename="../../desktop/services/imports/clients/contacts.py" />
   <source>the client has another {words} already</source>
   <translation>der Klient hat schon einen anderen Eintrag ({words})</translation>
  </message>
  <message>
   <location filename="../../desktop/services/imports/clients/contacts.py" />
   <source>Which client is “{text}”? Answer with the reference.</source>
   <translation>Welcher Klient ist „{text}“? Antworten Sie mit der Nummer.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/imports/clients/holders.py" />
   <source>Current client</source>
   <translation>Aktueller Klient</translation>
  </message>
  <message>
   <location filename="../../desktop/services/imports/clients/left_clients.py" />
   <source>{appointments} ({listed}{more}) of clients who have died or whose files are closed: cancel them, or correct the status. Reports &gt; Data health lists them.</source>
   <translation>{appointments} ({listed}{more}) von Klienten, die verstorben oder deren Akten abgeschlossen sind: Sagen Sie sie ab, oder berichtigen Sie den Status. Berichte &gt; Datenprüfung listet sie auf.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/imports/clients/left_clients.py" />
   <source> and {new} more</source>
   <translation> und {new} weitere</translation>
  </message>
  <message>
   <location filename="../../desktop/services/imports/clients/matching.py" />
   <source>has the same name and date of birth as row {before}</source>
   <translation>hat denselben Namen und dasselbe Geburtsdatum wie Zeile {before}</translation>
  </message>
  <message>
   <location filename="../../desktop/services/imports/clients/matching.py" />
   <source>“{reference}” is not the reference that the practice knows for this client</source>
   <translation>„{reference}“ ist nicht die Nummer, unter der die Praxis diesen Klienten kennt</translation>
  </message>
  <message>
   <location filename="../../desktop/services/imports/clients/matching.py" />
   <source>its client was merged into another one, who has a row too</source>
   <translation>der Klient wurde mit einem anderen zusammengeführt, der auch eine Zeile hat</translation>
  </message>
  <message>
   <location filename="../../desktop/services/imports/clients/matching.py" />
   <source>{found} clients have this name and date of birth</source>
   <translation>{found} Klienten haben diesen Namen und dieses Geburtsdatum</translation>
  </message>
  <message>
   <location filename="../../desktop/services/imports/clients/matching.py" />
   <source>who is meant cannot be told without the value that could not be read</source>
   <translation>wer gemeint ist, lässt sich ohne den nicht lesbaren Wert nicht sagen</translation>
  </message>
  <message>
   <location filename="../../desktop/services/imports/clients/matching.py" />
   <source>a client of this name is there already, and one date of birth is missing</source>
   <translation>ein Klient dieses Namens ist schon da, und ein Geburtsdatum fehlt</translation>
  </message>
  <message>
   <location filename="../../desktop/services/imports/clients/matching.py" />
   <source>name and date of birth, or the number,</source>
   <translation>Name und Geburtsdatum, oder die Nummer</translation>
  </message>
  <message>
   <location filename="../../desktop/services/imports/clients/matching.py" />
   <source>None of them: a new client</source>
   <translation>Keiner von ihnen: ein neuer Klient</translation>
  </message>
  <message>
   <location filename="../../desktop/services/imports/clients/matching.py" />
   <source>Who is meant in row {number}?</source>
   <translation>Wer ist in Zeile {number} gemeint?</translation>
  </message>
  <message>
   <location filename="../../desktop/services/imports/clients/matching.py" />
   <source>there is no client “{reference}”</source>
   <translation>es gibt keinen Klienten „{reference}“</translation>
  </message>
  <message>
   <location filename="../../desktop/services/imports/clients/matching.py" />
   <source>{alike} clients have this name</source>
   <translation>{alike} Klienten heißen so</translation>
  </message>
  <message>
   <location filename="../../desktop/services/imports/clients/matching.py" />
   <source>{found} clients may be meant</source>
   <translation>{found} Klienten können gemeint sein</translation>
  </message>
  <message>
   <location filename="../../desktop/services/imports/clients/reading.py" />
   <source>Nobody: import these rows without one</source>
   <translation>Niemand: Die Zeilen kommen ohne das herein</translation>
  </message>
  <message>
   <location filename="../../desktop/services/imports/columns.py" />
   <source> in row {number}</source>
   <translation> in Zeile {number}</translation>
  </message>
  <message>
   <location filename="../../desktop/services/imports/columns.py" />
   <source>Who is “{text}”{where}?</source>
   <translation>Wer ist „{text}“{where}?</translation>
  </message>
  <message>
   <location filename="../../desktop/services/imports/columns.py" />
   <source>{fault}. Choose another for all rows.</source>
   <translation>{fault}. Wählen Sie eine andere für alle Zeilen.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/imports/columns.py" />
   <source>Cells with “{word}” are read as empty.</source>
   <translation>Zellen mit „{word}“ gelten als leer.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/imports/compared.py" />
   <source>Compared {kind} {number}</source>
   <translation>Verglichen: {kind} {number}</translation>
  </message>
  <message>
   <location filename="../../desktop/services/imports/compared.py" />
   <source>Only clients and appointments can be compared. Choose another file.</source>
   <translation>Nur Klienten und Termine lassen sich vergleichen. Wählen Sie eine andere Datei.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/imports/compared.py" />
   <source>Compared a file</source>
   <translation>Datei verglichen</translation>
  </message>
  <message>
   <location filename="../../desktop/services/imports/convert/lengths.py" />
   <source>“{found}” is not a whole number</source>
   <translation>„{found}“ ist keine ganze Zahl</translation>
  </message>
  <message>
   <location filename="../../desktop/services/imports/convert/lengths.py" />
   <source>is too large a number</source>
   <translation>ist eine zu große Zahl</translation>
  </message>
  <message>
   <location filename="../../desktop/services/imports/convert/lengths.py" />
   <source>“{value}” is too long for an appointment</source>
   <translation>„{value}“ ist zu lang für einen Termin</translation>
  </message>
  <message>
   <location filename="../../desktop/services/imports/convert/lengths.py" />
   <source>is too long to be a length in minutes</source>
   <translation>ist zu lang für eine Dauer in Minuten</translation>
  </message>
  <message>
   <location filename="../../desktop/services/imports/convert/lengths.py" />
   <source>“{value}” is not a length in minutes</source>
   <translation>„{value}“ ist keine Dauer in Minuten</translation>
  </message>
  <message>
   <location filename="../../desktop/services/imports/convert/texts.py" />
   <source>Numbers such as {number} are read without what follows the decimal point.</source>
   <translation>Zahlen wie {number} werden ohne das gelesen, was hinter dem Punkt steht.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/imports/convert/texts.py" />
   <source>“{found}” is “{right}”, read in a wrong encoding</source>
   <translation>„{found}“ ist „{right}“, in einer falschen Zeichenkodierung gelesen</translation>
  </message>
  <message>
   <location filename="../../desktop/services/imports/convert/texts.py" />
   <source>is a date or a time ({value}), which a spreadsheet may have made of a number</source>
   <translation>ist ein Datum oder eine Uhrzeit ({value}), die eine Tabelle aus einer Zahl gemacht haben kann</translation>
  </message>
  <message>
   <location filename="../../desktop/services/imports/convert/texts.py" />
   <source>{found} is a number that a spreadsheet has damaged; its digits are lost</source>
   <translation>{found} ist eine Zahl, die eine Tabelle beschädigt hat; ihre Ziffern sind verloren</translation>
  </message>
  <message>
   <location filename="../../desktop/services/imports/convert/texts.py" />
   <source>“{found}” is not a phone number</source>
   <translation>„{found}“ ist keine Telefonnummer</translation>
  </message>
  <message>
   <location filename="../../desktop/services/imports/convert/times.py" />
   <source>“{value}” is not a day of the week</source>
   <translation>„{value}“ ist kein Wochentag</translation>
  </message>
  <message>
   <location filename="../../desktop/services/imports/convert/times.py" />
   <source>“{value}” is not a time such as 09:00</source>
   <translation>„{value}“ ist keine Uhrzeit wie 09:00</translation>
  </message>
  <message>
   <location filename="../../desktop/services/imports/convert/times.py" />
   <source>{day} is still to come</source>
   <translation>{day} liegt noch in der Zukunft</translation>
  </message>
  <message>
   <location filename="../../desktop/services/imports/convert/words.py" />
   <source>What does “{text}” mean?</source>
   <translation>Was bedeutet „{text}“?</translation>
  </message>
  <message>
   <location filename="../../desktop/services/imports/convert/words.py" />
   <source>Nothing: import these rows without it</source>
   <translation>Nichts: Die Zeilen kommen ohne das herein</translation>
  </message>
  <message>
   <location filename="../../desktop/services/imports/convert/words.py" />
   <source>“{found}” is not one of {value}</source>
   <translation>„{found}“ ist keines von {value}</translation>
  </message>
  <message>
   <location filename="../../desktop/services/imports/convert/words.py" />
   <source>“{value}” is neither Yes nor No</source>
   <translation>„{value}“ ist weder Ja noch Nein</translation>
  </message>
  <message>
   <location filename="../../desktop/services/imports/convert/words.py" />
   <source>“{found}” is neither a date nor Yes or No</source>
   <translation>„{found}“ ist weder ein Datum noch Ja oder Nein</translation>
  </message>
  <message>
   <location filename="../../desktop/services/imports/convert/words.py" />
   <source>“{text}” is not a colour such as #7ea6d8</source>
   <translation>„{text}“ ist keine Farbe wie #7ea6d8</translation>
  </message>
  <message>
   <location filename="../../desktop/services/imports/corrections.py" />
   <source>Row {number}</source>
   <translation>Zeile {number}</translation>
  </message>
  <message>
   <location filename="../../desktop/services/imports/corrections.py" />
   <source>Exported {rows} of {kind} with a problem to {file}</source>
   <translation>{rows} ({kind}) mit einem Fehler exportiert nach {file}</translation>
  </message>
  <message>
   <location filename="../../desktop/services/imports/corrections.py" />
   <source>Row {number}: {of_row}</source>
   <translation>Zeile {number}: {of_row}</translation>
  </message>
  <message>
   <location filename="../../desktop/services/imports/corrections.py" />
   <source>Rows of {kind} to fix</source>
   <translation>Zu berichtigende Zeilen: {kind}</translation>
  </message>
  <message>
   <location filename="../../desktop/services/imports/corrections.py" />
   <source>Rows to fix</source>
   <translation>Zu berichtigen</translation>
  </message>
  <message>
   <location filename="../../desktop/services/imports/date_columns.py" />
   <source>“{value}” is not a date that exists</source>
   <translation>„{value}“ ist kein Datum, das es gibt</translation>
  </message>
  <message>
   <location filename="../../desktop/services/imports/date_columns.py" />
   <source>“{header}” has seconds; times are kept to the minute, without them.</source>
   <translation>„{header}“ enthält Sekunden; Zeiten werden auf die Minute genau behalten, ohne sie.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/imports/date_questions.py" />
   <source>“{header}” holds dates that a spreadsheet seems to have made of text, with day and month swapped: all its texts could not be dates that way. Say whether {example} is {first} or {second}; until then such dates are left out.</source>
   <translation>„{header}“ enthält Daten, die eine Tabelle wohl aus Text gemacht hat, mit vertauschtem Tag und Monat: Keiner der Texte darin könnte so ein Datum sein. Sagen Sie, ob {example} {first} oder {second} ist; bis dahin bleiben solche Daten draußen.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/imports/date_questions.py" />
   <source>“{header}” holds dates that a spreadsheet seems to have made of text, with day and month swapped: its only text could not be a date that way. Say whether {example} is {first} or {second}; until then such dates are left out.</source>
   <translation>„{header}“ enthält Daten, die eine Tabelle wohl aus Text gemacht hat, mit vertauschtem Tag und Monat: Der einzige Text darin könnte so kein Datum sein. Sagen Sie, ob {example} {first} oder {second} ist; bis dahin bleiben solche Daten draußen.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/imports/date_questions.py" />
   <source>“{value}” may be {first} or {second}; answer the question about the column</source>
   <translation>„{value}“ kann {first} oder {second} sein; beantworten Sie die Frage zur Spalte</translation>
  </message>
  <message>
   <location filename="../../desktop/services/imports/date_questions.py" />
   <source>“{header}” is read month first, as you said.</source>
   <translation>„{header}“ wird mit dem Monat zuerst gelesen, wie Sie gesagt haben.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/imports/date_questions.py" />
   <source>“{header}” is read month first, as the other dates of the file are written.</source>
   <translation>„{header}“ wird mit dem Monat zuerst gelesen, wie die anderen Daten der Datei geschrieben sind.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/imports/date_questions.py" />
   <source>“{header}” could be read day first or month first; it is read day first ({example} is {first}).</source>
   <translation>„{header}“ lässt sich mit dem Tag oder dem Monat zuerst lesen; gelesen wird der Tag zuerst ({example} ist {first}).</translation>
  </message>
  <message>
   <location filename="../../desktop/services/imports/date_questions.py" />
   <source>“{header}” holds {dates} that can only be day first and {month_first} that can only be month first. Say whether {example} is {first} or {second}; until then such dates are left out.</source>
   <translation>„{header}“ enthält {dates}, bei denen der Tag zuerst stehen muss, und {month_first}, bei denen der Monat zuerst stehen muss. Sagen Sie, ob {example} {first} oder {second} ist; bis dahin bleiben solche Daten draußen.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/imports/date_questions.py" />
   <source>“{header}” is read day first, as you said.</source>
   <translation>„{header}“ wird mit dem Tag zuerst gelesen, wie Sie gesagt haben.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/imports/date_questions.py" />
   <source>“{header}” is read day first, as the other dates of the file are written.</source>
   <translation>„{header}“ wird mit dem Tag zuerst gelesen, wie die anderen Daten der Datei geschrieben sind.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/imports/date_questions.py" />
   <source>{number} date</source>
   <translation>{number} Datum</translation>
  </message>
  <message>
   <location filename="../../desktop/services/imports/date_questions.py" />
   <source>{number} dates</source>
   <translation>{number} Daten</translation>
  </message>
  <message>
   <location filename="../../desktop/services/imports/date_questions.py" />
   <source>“{header}” is read month first, which its dates prove.</source>
   <translation>„{header}“ wird mit dem Monat zuerst gelesen, wie die Daten beweisen.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/imports/holiday_calendar.py" />
   <source>{name} is not a calendar file (.ics). Choose another.</source>
   <translation>{name} ist keine Kalenderdatei (.ics). Wählen Sie eine andere.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/imports/holidays.py" />
   <source>is the same day as row {row}</source>
   <translation>ist derselbe Tag wie Zeile {row}</translation>
  </message>
  <message>
   <location filename="../../desktop/services/imports/holidays.py" />
   <source>has no date</source>
   <translation>hat kein Datum</translation>
  </message>
  <message>
   <location filename="../../desktop/services/imports/intake.py" />
   <source>Some cells are empty where the practice knows a value. Shall they erase it?</source>
   <translation>Manche Zellen sind leer, wo die Praxis einen Wert kennt. Sollen sie ihn löschen?</translation>
  </message>
  <message>
   <location filename="../../desktop/services/imports/intake.py" />
   <source>No, keep what the practice knows</source>
   <translation>Nein, behalten, was die Praxis weiß</translation>
  </message>
  <message>
   <location filename="../../desktop/services/imports/intake.py" />
   <source>Yes, empty those fields</source>
   <translation>Ja, diese Felder leeren</translation>
  </message>
  <message>
   <location filename="../../desktop/services/imports/intake.py" />
   <source>is missing</source>
   <translation>fehlt</translation>
  </message>
  <message>
   <location filename="../../desktop/services/imports/mapping/headers.py" />
   <source>{kind} have no field “{text}”. Use one of {known}.</source>
   <translation>{kind}: Das Feld „{text}“ gibt es nicht. Nehmen Sie eines von {known}.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/imports/mapping/headers.py" />
   <source>The file has no column “{text}”. Its columns are {value}.</source>
   <translation>Die Datei hat keine Spalte „{text}“. Ihre Spalten sind {value}.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/imports/mapping/headers.py" />
   <source>{file_name} has no column “{headers}”, which {kind} need. Name the column that holds it with --map {choices}=HEADER, or check the kind.</source>
   <translation>{file_name} hat keine Spalte „{headers}“, die {kind} brauchen. Nennen Sie die Spalte mit --map {choices}=HEADER, oder prüfen Sie die Art.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/imports/mapping/headers.py" />
   <source>There is no import of {kind}. Choose one of {value}.</source>
   <translation>Einen Import von {kind} gibt es nicht. Wählen Sie eines von {value}.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/imports/mapping/profiles.py" />
   <source>none</source>
   <translation>keine</translation>
  </message>
  <message>
   <location filename="../../desktop/services/imports/mapping/profiles.py" />
   <source>There is no profile “{name}” for {kind}. There are: {known}.</source>
   <translation>Es gibt kein Profil „{name}“ für {kind}. Es gibt: {known}.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/imports/mapping/profiles.py" />
   <source>Saved the import profile {name}</source>
   <translation>Importprofil {name} gespeichert</translation>
  </message>
  <message>
   <location filename="../../desktop/services/imports/mapping/profiles.py" />
   <source>Give the profile a name.</source>
   <translation>Geben Sie dem Profil einen Namen.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/imports/names.py" />
   <source>“Surname, First”</source>
   <translation>„Nachname, Vorname“</translation>
  </message>
  <message>
   <location filename="../../desktop/services/imports/names.py" />
   <source>“First Surname”</source>
   <translation>„Vorname Nachname“</translation>
  </message>
  <message>
   <location filename="../../desktop/services/imports/names.py" />
   <source>“{header}” holds whole names; it is read as {way} where capitals or a comma do not say otherwise.</source>
   <translation>„{header}“ enthält ganze Namen; gelesen wird {way}, wo Großbuchstaben oder ein Komma nichts anderes sagen.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/imports/names.py" />
   <source>has no name</source>
   <translation>hat keinen Namen</translation>
  </message>
  <message>
   <location filename="../../desktop/services/imports/odd_rows.py" />
   <source>repeats the header row</source>
   <translation>wiederholt die Kopfzeile</translation>
  </message>
  <message>
   <location filename="../../desktop/services/imports/odd_rows.py" />
   <source>looks like a total or a footer, not a record</source>
   <translation>sieht aus wie eine Summe oder Fußzeile, nicht wie ein Datensatz</translation>
  </message>
  <message>
   <location filename="../../desktop/services/imports/people.py" />
   <source>has no practitioner</source>
   <translation>hat keinen Behandler</translation>
  </message>
  <message>
   <location filename="../../desktop/services/imports/people.py" />
   <source>there is no practitioner “{text}”</source>
   <translation>es gibt keinen Behandler „{text}“</translation>
  </message>
  <message>
   <location filename="../../desktop/services/imports/people.py" />
   <source>{found} practitioners are called “{text}”; give the reference</source>
   <translation>{found} Behandler heißen „{text}“; geben Sie die Nummer an</translation>
  </message>
  <message>
   <location filename="../../desktop/services/imports/people.py" />
   <source>has no client</source>
   <translation>hat keinen Klienten</translation>
  </message>
  <message>
   <location filename="../../desktop/services/imports/people.py" />
   <source>there is no client “{text}”</source>
   <translation>es gibt keinen Klienten „{text}“</translation>
  </message>
  <message>
   <location filename="../../desktop/services/imports/people.py" />
   <source>{found} clients are called “{text}”; give the reference</source>
   <translation>{found} Klienten heißen „{text}“; geben Sie die Nummer an</translation>
  </message>
  <message>
   <location filename="../../desktop/services/imports/people.py" />
   <source>“{text}” is an accounts admin, to whom nothing can be assigned</source>
   <translation>„{text}“ gehört zur Verwaltung, der nichts zugeordnet werden kann</translation>
  </message>
  <message>
   <location filename="../../desktop/services/imports/people.py" />
   <source>Who is “{text}”?</source>
   <translation>Wer ist „{text}“?</translation>
  </message>
  <message>
   <location filename="../../desktop/services/imports/places.py" />
   <source>New sites: {sites}.</source>
   <translation>Neue Standorte: {sites}.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/imports/places.py" />
   <source>New appointment types: {types}.</source>
   <translation>Neue Terminarten: {types}.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/imports/places.py" />
   <source>“{mapping}” says only whether there is a series; it is not read.</source>
   <translation>„{mapping}“ sagt nur, ob es eine Serie gibt; es wird nicht gelesen.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/imports/places.py" />
   <source>“{mapping}” says how often appointments repeat, but not which belong together; it is not read.</source>
   <translation>„{mapping}“ sagt, wie oft sich Termine wiederholen, aber nicht, welche zusammengehören; es wird nicht gelesen.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/imports/questions/about_letters.py" />
   <source>The file does not say which letters its bytes are. Which of these are right?</source>
   <translation>Die Datei sagt nicht, welche Buchstaben ihre Bytes sind. Welche davon sind richtig?</translation>
  </message>
  <message>
   <location filename="../../desktop/services/imports/questions/about_table.py" />
   <source>{rows} that the workbook hides left out, as you said.</source>
   <translation>{rows}, in der Arbeitsmappe verborgen: ausgelassen, wie Sie gesagt haben.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/imports/questions/about_table.py" />
   <source>Several sheets could hold {kind}. Which one is meant?</source>
   <translation>Mehrere Blätter könnten {kind} enthalten. Welches ist gemeint?</translation>
  </message>
  <message>
   <location filename="../../desktop/services/imports/questions/about_table.py" />
   <source>The workbook hides {rows}, perhaps with a filter. Shall they be imported too?</source>
   <translation>Die Arbeitsmappe verbirgt {rows}, vielleicht durch einen Filter. Sollen sie auch hereinkommen?</translation>
  </message>
  <message>
   <location filename="../../desktop/services/imports/questions/about_table.py" />
   <source>The practice has {visits} to come that the calendar no longer has, though it still has others of the same events. Shall they be cancelled, or kept beside the others?</source>
   <translation>Die Praxis hat {visits} vor sich, die der Kalender nicht mehr hat, obwohl er andere derselben Einträge hat. Sind sie abgesagt, oder bleiben sie neben den anderen?</translation>
  </message>
  <message>
   <location filename="../../desktop/services/imports/questions/about_table.py" />
   <source>waits for the choice of the sheet</source>
   <translation>wartet auf die Wahl des Blattes</translation>
  </message>
  <message>
   <location filename="../../desktop/services/imports/questions/about_table.py" />
   <source>All {rows}</source>
   <translation>Alle {rows}</translation>
  </message>
  <message>
   <location filename="../../desktop/services/imports/questions/about_table.py" />
   <source>Only the {rows} that the workbook shows</source>
   <translation>Nur die {rows}, die die Arbeitsmappe zeigt</translation>
  </message>
  <message>
   <location filename="../../desktop/services/imports/questions/about_table.py" />
   <source>{rows} that the workbook hides are imported too.</source>
   <translation>{rows}, in der Arbeitsmappe verborgen: kommen auch herein.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/imports/questions/about_table.py" />
   <source>Cancel the {visits}</source>
   <translation>{visits} absagen</translation>
  </message>
  <message>
   <location filename="../../desktop/services/imports/questions/about_table.py" />
   <source>Keep them</source>
   <translation>Sie behalten</translation>
  </message>
  <message>
   <location filename="../../desktop/services/imports/questions/about_table.py" />
   <source>The sheet “{name}”</source>
   <translation>Das Blatt „{name}“</translation>
  </message>
  <message>
   <location filename="../../desktop/services/imports/questions/about_table.py" />
   <source>the visit on {value_text} is no longer in the calendar</source>
   <translation>der Termin am {value_text} steht nicht mehr im Kalender</translation>
  </message>
  <message>
   <location filename="../../desktop/services/imports/questions/about_table.py" />
   <source>waits for the answer about visits that the calendar no longer has</source>
   <translation>wartet auf die Antwort zu Terminen, die der Kalender nicht mehr hat</translation>
  </message>
  <message>
   <location filename="../../desktop/services/imports/questions/inactive.py" />
   <source>{name} ({reference}) is inactive, and can have no {noun}. Whose are these to be?</source>
   <translation>{name} ({reference}) ist inaktiv und kann das nicht haben: {noun}. Wem soll es gehören?</translation>
  </message>
  <message>
   <location filename="../../desktop/services/imports/questions/inactive.py" />
   <source>{name} is inactive, and can have no {noun}</source>
   <translation>{name} ist inaktiv und kann das nicht haben: {noun}</translation>
  </message>
  <message>
   <location filename="../../desktop/services/imports/questions/known_disciplines.py" />
   <source>“{word}” is not known as a discipline. What does it mean?</source>
   <translation>„{word}“ ist als Fachrichtung nicht bekannt. Was ist damit gemeint?</translation>
  </message>
  <message>
   <location filename="../../desktop/services/imports/questions/known_disciplines.py" />
   <source>“{answer}” is not known as a discipline either. Answer {key} with a known one, such as Psychologist, or with {itself} or {later}.</source>
   <translation>„{answer}“ ist als Fachrichtung auch nicht bekannt. Beantworten Sie {key} mit einer bekannten, etwa Psychologist, oder mit {itself} oder {later}.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/imports/questions/known_disciplines.py" />
   <source>Not known as disciplines: {words}. Say in Preferences &gt; Disciplines which ones they mean.</source>
   <translation>Nicht als Fachrichtungen bekannt: {words}. Sagen Sie unter Einstellungen &gt; Fachrichtungen, welche sie bedeuten.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/imports/questions/known_disciplines.py" />
   <source>Decide later</source>
   <translation>Später entscheiden</translation>
  </message>
  <message>
   <location filename="../../desktop/services/imports/questions/known_disciplines.py" />
   <source>A profession of its own</source>
   <translation>Ein eigener Beruf</translation>
  </message>
  <message>
   <location filename="../../desktop/services/imports/questions/same_record.py" />
   <source>Some rows have the {alike} of one {noun} that the practice knows under another reference. Are they the same {noun}s?</source>
   <translation>Bei manchen Zeilen stimmt dies mit jemandem ({noun}) überein, den die Praxis unter einer anderen Nummer kennt: {alike}. Ist es dieselbe Person ({noun})?</translation>
  </message>
  <message>
   <location filename="../../desktop/services/imports/questions/same_record.py" />
   <source>Some rows have the name of a client whom the practice knows, but the date of birth is missing in the row or in the practice. Are they the same clients?</source>
   <translation>Manche Zeilen tragen den Namen eines Klienten, den die Praxis kennt, aber das Geburtsdatum fehlt in der Zeile oder in der Praxis. Sind es dieselben Klienten?</translation>
  </message>
  <message>
   <location filename="../../desktop/services/imports/questions/same_record.py" />
   <source>The same {noun}s: change those the practice has</source>
   <translation>Dieselben ({noun}): die der Praxis ändern</translation>
  </message>
  <message>
   <location filename="../../desktop/services/imports/questions/same_record.py" />
   <source>Different {noun}s: add them as new</source>
   <translation>Andere ({noun}): als neu hinzufügen</translation>
  </message>
  <message>
   <location filename="../../desktop/services/imports/questions/same_record.py" />
   <source>The same clients: change those the practice has</source>
   <translation>Dieselben Klienten: die der Praxis ändern</translation>
  </message>
  <message>
   <location filename="../../desktop/services/imports/questions/same_record.py" />
   <source>Different clients: add them as new</source>
   <translation>Andere Klienten: als neu hinzufügen</translation>
  </message>
  <message>
   <location filename="../../desktop/services/imports/questions_shown.py" />
   <source>“{header}” holds {dates} that can only be day first and {month_first_dates} that can only be month first. What does {example} mean?</source>
   <translation>„{header}“ enthält {dates}, bei denen der Tag zuerst stehen muss, und {month_first_dates}, bei denen der Monat zuerst stehen muss. Was bedeutet {example}?</translation>
  </message>
  <message>
   <location filename="../../desktop/services/imports/questions_shown.py" />
   <source>“{header}” can be read two ways. What does {example} mean?</source>
   <translation>„{header}“ lässt sich auf zwei Arten lesen. Was bedeutet {example}?</translation>
  </message>
  <message>
   <location filename="../../desktop/services/imports/questions_shown.py" />
   <source>{day_first} (day first)</source>
   <translation>{day_first} (Tag zuerst)</translation>
  </message>
  <message>
   <location filename="../../desktop/services/imports/questions_shown.py" />
   <source>{month_first} (month first)</source>
   <translation>{month_first} (Monat zuerst)</translation>
  </message>
  <message>
   <location filename="../../desktop/services/imports/questions_shown.py" />
   <source>Several people: ask for each row</source>
   <translation>Mehrere Personen: für jede Zeile fragen</translation>
  </message>
  <message>
   <location filename="../../desktop/services/imports/questions_shown.py" />
   <source>not known</source>
   <translation>nicht bekannt</translation>
  </message>
  <message>
   <location filename="../../desktop/services/imports/records.py" />
   <source>{name} is not a calendar; one of its columns must say who the practitioner is.</source>
   <translation>{name} ist kein Kalender; eine Spalte darin muss sagen, wer der Behandler ist.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/imports/records.py" />
   <source>The folder {name} holds no JSON file. Choose the one with the FHIR files.</source>
   <translation>Der Ordner {name} enthält keine JSON-Datei. Wählen Sie den mit den FHIR-Dateien.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/imports/records.py" />
   <source>{name} holds {parts} calendars. Unpack it, and import them one by one.</source>
   <translation>{name} enthält {parts} Kalender. Entpacken Sie die Datei, und importieren Sie sie einzeln.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/imports/result.py" />
   <source>left out</source>
   <translation>ausgelassen</translation>
  </message>
  <message>
   <location filename="../../desktop/services/imports/result.py" />
   <source>is imported without it</source>
   <translation>kommt ohne das herein</translation>
  </message>
  <message>
   <location filename="../../desktop/services/imports/run.py" />
   <source>Imported {kind}: {created} created, {updated} updated, {unchanged} unchanged, {left} left out</source>
   <translation>{kind} importiert: {created} angelegt, {updated} geändert, {unchanged} unverändert, {left} ausgelassen</translation>
  </message>
  <message>
   <location filename="../../desktop/services/imports/run.py" />
   <source>Imported {kind}</source>
   <translation>{kind} importiert</translation>
  </message>
  <message>
   <location filename="../../desktop/services/imports/run.py" />
   <source>{rows} left out; the problems say why.</source>
   <translation>{rows} ausgelassen; die Fehler sagen, warum.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/imports/run.py" />
   <source>Several columns are called “{header}”; they are told apart as “{header}”, “{header} (2)” and so on.</source>
   <translation>Mehrere Spalten heißen „{header}“; sie werden als „{header}“, „{header} (2)“ und so weiter unterschieden.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/imports/run.py" />
   <source>Not read, because there is no field for this: {list}.</source>
   <translation>Nicht gelesen, weil es dafür kein Feld gibt: {list}.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/imports/source.py" />
   <source>{name} holds {found} files: {names}. Unpack it and import one after the other, or choose the zip in the window.</source>
   <translation>{name} enthält {found} Dateien: {names}. Entpacken Sie sie, und importieren Sie eine nach der anderen, oder wählen Sie die Zip-Datei im Fenster.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/imports/store.py" />
   <source>“{reference}” is already in row {row}</source>
   <translation>„{reference}“ steht schon in Zeile {row}</translation>
  </message>
  <message>
   <location filename="../../desktop/services/imports/types.py" />
   <source>is the same type as row {row}</source>
   <translation>ist dieselbe Art wie Zeile {row}</translation>
  </message>
  <message>
   <location filename="../../desktop/services/imports/users/matching.py" />
   <source>means the same user as row {row}</source>
   <translation>meint denselben Benutzer wie Zeile {row}</translation>
  </message>
  <message>
   <location filename="../../desktop/services/imports/users/matching.py" />
   <source>{found} users are called that</source>
   <translation>{found} Benutzer heißen so</translation>
  </message>
  <message>
   <location filename="../../desktop/services/imports/users/matching.py" />
   <source>“{reference}” is not the reference that the practice knows for this user</source>
   <translation>„{reference}“ ist nicht die Nummer, unter der die Praxis diesen Benutzer kennt</translation>
  </message>
  <message>
   <location filename="../../desktop/services/imports/users/matching.py" />
   <source>None of them: a new user</source>
   <translation>Keiner von ihnen: ein neuer Benutzer</translation>
  </message>
  <message>
   <location filename="../../desktop/services/imports/users/matching.py" />
   <source>there is no user “{said}”</source>
   <translation>es gibt keinen Benutzer „{said}“</translation>
  </message>
  <message>
   <location filename="../../desktop/services/imports/users/matching.py" />
   <source>name or e-mail address</source>
   <translation>Name oder E-Mail-Adresse</translation>
  </message>
  <message>
   <location filename="../../desktop/services/imports/users/rota.py" />
   <source>is not the end that {mapping} says</source>
   <translation>ist nicht das Ende, das {mapping} sagt</translation>
  </message>
  <message>
   <location filename="../../desktop/services/imports/users/rota.py" />
   <source>has no end</source>
   <translation>hat kein Ende</translation>
  </message>
  <message>
   <location filename="../../desktop/services/imports/users/users.py" />
   <source>still has {counted}; offboard them first</source>
   <translation>hat noch {counted}; führen Sie zuerst den Austritt aus</translation>
  </message>
  <message>
   <location filename="../../desktop/services/imports/users/users.py" />
   <source>the ages seen {clause}</source>
   <translation>die behandelte Altersgruppe {clause}</translation>
  </message>
  <message>
   <location filename="../../desktop/services/imports/visits/appointments.py" />
   <source>is over, and keeps the practitioner it had</source>
   <translation>ist vorbei und behält den bisherigen Behandler</translation>
  </message>
  <message>
   <location filename="../../desktop/services/imports/visits/clients.py" />
   <source>the rows of {names_of}</source>
   <translation>die Zeilen von {names_of}</translation>
  </message>
  <message>
   <location filename="../../desktop/services/imports/visits/clients.py" />
   <source>Which client is “{texts}”? Answer with the reference.</source>
   <translation>Welcher Klient ist „{texts}“? Antworten Sie mit der Nummer.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/imports/visits/clients.py" />
   <source>Who is “{texts}” in {where}?</source>
   <translation>Wer ist „{texts}“ ({where})?</translation>
  </message>
  <message>
   <location filename="../../desktop/services/imports/visits/ends.py" />
   <source>Where the file names no end, an appointment gets the length of its type, or 50 minutes.</source>
   <translation>Wo die Datei kein Ende nennt, bekommt ein Termin die Dauer seiner Art oder 50 Minuten.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/imports/visits/holders.py" />
   <source>open appointment to come</source>
   <translation>offener künftiger Termin</translation>
  </message>
  <message>
   <location filename="../../desktop/services/imports/visits/matching.py" />
   <source>“{record}” is not the reference that the practice knows for this appointment</source>
   <translation>„{record}“ ist nicht die Nummer, unter der die Praxis diesen Termin kennt</translation>
  </message>
  <message>
   <location filename="../../desktop/services/imports/visits/matching.py" />
   <source>practitioner, time and clients</source>
   <translation>Behandler, Zeit und Klienten</translation>
  </message>
  <message>
   <location filename="../../desktop/services/imports/visits/time_cells.py" />
   <source>“{value}” holds several times; give each appointment a row of its own</source>
   <translation>„{value}“ enthält mehrere Zeiten; geben Sie jedem Termin eine eigene Zeile</translation>
  </message>
  <message>
   <location filename="../../desktop/services/imports/visits/times.py" />
   <source>says that it ends at {clock_of:%H:%M}, which “{mapping}” does not</source>
   <translation>sagt, dass es um {clock_of:%H:%M} endet, was „{mapping}“ nicht sagt</translation>
  </message>
  <message>
   <location filename="../../desktop/services/imports/visits/times.py" />
   <source>The file has no times of day; its appointments are at 00:00.</source>
   <translation>Die Datei hat keine Uhrzeiten; ihre Termine stehen auf 00:00.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/imports/visits/times.py" />
   <source>has no time of day</source>
   <translation>hat keine Uhrzeit</translation>
  </message>
  <message>
   <location filename="../../desktop/services/letters/call_list_file.py" />
   <source>{person} (for {first_name})</source>
   <translation>{person} (für {first_name})</translation>
  </message>
  <message>
   <location filename="../../desktop/services/letters/call_list_file.py" />
   <source>Call list</source>
   <translation>Anrufliste</translation>
  </message>
  <message>
   <location filename="../../desktop/services/letters/call_list_file.py" />
   <source>{leaver} leaves</source>
   <translation>{leaver} scheidet aus</translation>
  </message>
  <message>
   <location filename="../../desktop/services/letters/call_list_file.py" />
   <source>Next visit</source>
   <translation>Nächster Termin</translation>
  </message>
  <message>
   <location filename="../../desktop/services/letters/call_list_file.py" />
   <source>Who to call</source>
   <translation>Wen anrufen</translation>
  </message>
  <message>
   <location filename="../../desktop/services/letters/call_list_file.py" />
   <source>When, by</source>
   <translation>Wann, durch wen</translation>
  </message>
  <message>
   <location filename="../../desktop/services/letters/call_list_file.py" />
   <source>Answer</source>
   <translation>Antwort</translation>
  </message>
  <message>
   <location filename="../../desktop/services/letters/correspondents.py" />
   <source>asked not to be contacted</source>
   <translation>möchte nicht kontaktiert werden</translation>
  </message>
  <message>
   <location filename="../../desktop/services/letters/correspondents.py" />
   <source>wants to be contacted another way</source>
   <translation>möchte anders kontaktiert werden</translation>
  </message>
  <message>
   <location filename="../../desktop/services/letters/correspondents.py" />
   <source>does not stay, but still has somebody here: end their care first</source>
   <translation>bleibt nicht, ist hier aber noch jemandem zugeordnet: erst die Behandlung beenden</translation>
  </message>
  <message>
   <location filename="../../desktop/services/letters/correspondents.py" />
   <source>minor without a main contact</source>
   <translation>minderjährig, ohne Hauptkontakt</translation>
  </message>
  <message>
   <location filename="../../desktop/services/letters/correspondents.py" />
   <source>no address</source>
   <translation>keine Anschrift</translation>
  </message>
  <message>
   <location filename="../../desktop/services/letters/correspondents.py" />
   <source>no e-mail address</source>
   <translation>keine E-Mail-Adresse</translation>
  </message>
  <message>
   <location filename="../../desktop/services/letters/correspondents.py" />
   <source>no mobile number</source>
   <translation>keine Mobilnummer</translation>
  </message>
  <message>
   <location filename="../../desktop/services/letters/correspondents.py" />
   <source>no telephone number</source>
   <translation>keine Telefonnummer</translation>
  </message>
  <message>
   <location filename="../../desktop/services/letters/leaving_fields.py" />
   <source>{leaver} is leaving {practice}. The last working day is {day}.</source>
   <translation>{leaver} verlässt {practice}. Der letzte Arbeitstag ist {day}.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/letters/leaving_fields.py" />
   <source>{leaver} leaves on {day}</source>
   <translation>{leaver} geht am {day}</translation>
  </message>
  <message>
   <location filename="../../desktop/services/letters/leaving_fields.py" />
   <source>Your last working day is {day}.</source>
   <translation>Ihr letzter Arbeitstag ist {day}.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/letters/leaving_fields.py" />
   <source>{leaver} is on leave after {day} and is back on {back}.</source>
   <translation>{leaver} ist nach dem {day} abwesend und am {back} wieder da.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/letters/leaving_fields.py" />
   <source>{leaver} no longer works at {practice}.</source>
   <translation>{leaver} arbeitet nicht mehr bei {practice}.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/letters/leaving_fields.py" />
   <source>{leaver} has left {practice}. The last working day was {day}.</source>
   <translation>{leaver} hat {practice} verlassen. Der letzte Arbeitstag war {day}.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/letters/leaving_fields.py" />
   <source>{leaver} is on leave and back on {day}</source>
   <translation>{leaver} ist abwesend und am {day} wieder da</translation>
  </message>
  <message>
   <location filename="../../desktop/services/letters/leaving_fields.py" />
   <source>{leaver} no longer works here</source>
   <translation>{leaver} arbeitet nicht mehr hier</translation>
  </message>
  <message>
   <location filename="../../desktop/services/letters/leaving_fields.py" />
   <source>Your leave begins after {day}.</source>
   <translation>Ihre Abwesenheit beginnt nach dem {day}.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/letters/leaving_fields.py" />
   <source>call us or write to us</source>
   <translation>rufen Sie uns an oder schreiben Sie uns</translation>
  </message>
  <message>
   <location filename="../../desktop/services/letters/leaving_fields.py" />
   <source>our practice</source>
   <translation>unsere Praxis</translation>
  </message>
  <message>
   <location filename="../../desktop/services/letters/letter_fields.py" />
   <source>As agreed, {leaver} will go on seeing you at their next place of work.</source>
   <translation>Wie vereinbart, begleitet {leaver} Sie an der neuen Arbeitsstelle weiter.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/letters/letter_fields.py" />
   <source>As agreed, {leaver} will go on seeing you outside our practice.</source>
   <translation>Wie vereinbart, bleibt {leaver} außerhalb unserer Praxis für Sie da.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/letters/letter_fields.py" />
   <source>As agreed, your care will continue with another service.</source>
   <translation>Wie vereinbart, geht Ihre Betreuung an anderer Stelle weiter.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/letters/letter_fields.py" />
   <source>As agreed, your care with us comes to its end.</source>
   <translation>Wie vereinbart, endet Ihre Betreuung bei uns.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/letters/letter_fields.py" />
   <source>We are looking for the right person to see you and will call you as soon as we can.</source>
   <translation>Wir suchen jemanden, der Sie gut begleiten kann, und rufen Sie so bald wie möglich an.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/letters/letter_fields.py" />
   <source>As agreed, {leaver} will go on seeing {clients} at their next place of work.</source>
   <translation>Wie vereinbart, begleitet {leaver} {clients} an der neuen Arbeitsstelle weiter.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/letters/letter_fields.py" />
   <source>As agreed, {leaver} will go on seeing {clients} outside our practice.</source>
   <translation>Wie vereinbart, bleibt {leaver} außerhalb unserer Praxis für {clients} da.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/letters/letter_fields.py" />
   <source>As agreed, {whose} care will continue with another service.</source>
   <translation>Wie vereinbart, geht {whose} Betreuung an anderer Stelle weiter.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/letters/letter_fields.py" />
   <source>As agreed, {whose} care with us comes to its end.</source>
   <translation>Wie vereinbart, endet {whose} Betreuung bei uns.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/letters/letter_fields.py" />
   <source>We are looking for the right person to see {clients} and will call you as soon as we can.</source>
   <translation>Wir suchen jemanden, der {clients} gut begleiten kann, und rufen Sie so bald wie möglich an.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/letters/letter_fields.py" />
   <source>{name}: {time}</source>
   <translation>{name}: {time}</translation>
  </message>
  <message>
   <location filename="../../desktop/services/letters/letter_fields.py" />
   <source>{name} is a {what}.</source>
   <translation>{name} arbeitet als {what}.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/letters/letter_fields.py" />
   <source>The visit on {time}</source>
   <translation>Der Termin am {time}</translation>
  </message>
  <message>
   <location filename="../../desktop/services/letters/letter_fields.py" />
   <source>{name}: {time} (it was {was})</source>
   <translation>{name}: {time} (war {was})</translation>
  </message>
  <message>
   <location filename="../../desktop/services/letters/letter_fields.py" />
   <source>{name}'</source>
   <translation>{name}’</translation>
  </message>
  <message>
   <location filename="../../desktop/services/letters/letter_fields.py" />
   <source>{name}'s</source>
   <translation>{name}s</translation>
  </message>
  <message>
   <location filename="../../desktop/services/letters/letter_fields.py" />
   <source>{name} is an {what}.</source>
   <translation>{name} arbeitet als {what}.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/letters/letter_fields.py" />
   <source>you</source>
   <translation>Sie</translation>
  </message>
  <message>
   <location filename="../../desktop/services/letters/letter_fields.py" />
   <source>your</source>
   <translation>Ihre</translation>
  </message>
  <message>
   <location filename="../../desktop/services/letters/letter_files.py" />
   <source>The practice, to print</source>
   <translation>Die Praxis, zum Drucken</translation>
  </message>
  <message>
   <location filename="../../desktop/services/letters/letter_files.py" />
   <source>Text</source>
   <translation>Text</translation>
  </message>
  <message>
   <location filename="../../desktop/services/letters/letter_files.py" />
   <source>Parts</source>
   <translation>Teile</translation>
  </message>
  <message>
   <location filename="../../desktop/services/letters/letter_files.py" />
   <source>The practice's SMS service</source>
   <translation>Der SMS-Dienst der Praxis</translation>
  </message>
  <message>
   <location filename="../../desktop/services/letters/letter_files.py" />
   <source>The text message takes {parts} parts, and {most_parts} are the most. Shorten its wording.</source>
   <translation>Die SMS braucht {parts} Teile, und {most_parts} sind das Höchste. Kürzen Sie ihren Wortlaut.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/letters/letter_files.py" />
   <source>Messages</source>
   <translation>Nachrichten</translation>
  </message>
  <message>
   <location filename="../../desktop/services/letters/letter_files.py" />
   <source>Mailing labels</source>
   <translation>Adressetiketten</translation>
  </message>
  <message>
   <location filename="../../desktop/services/letters/letter_lines.py" />
   <source>{time} is now {visit}, with {user}</source>
   <translation>{time} ist jetzt {visit}, bei {user}</translation>
  </message>
  <message>
   <location filename="../../desktop/services/letters/letter_lines.py" />
   <source>{time} stays at this time, with {user}</source>
   <translation>{time} bleibt zu dieser Zeit, bei {user}</translation>
  </message>
  <message>
   <location filename="../../desktop/services/letters/letter_lines.py" />
   <source>{time}, at {site}</source>
   <translation>{time}, {site}</translation>
  </message>
  <message>
   <location filename="../../desktop/services/letters/letter_lines.py" />
   <source>{number} other visit</source>
   <translation>{number} weiterer Termin</translation>
  </message>
  <message>
   <location filename="../../desktop/services/letters/letter_lines.py" />
   <source>{number} other visits</source>
   <translation>{number} weitere Termine</translation>
  </message>
  <message>
   <location filename="../../desktop/services/letters/letter_lines.py" />
   <source>{time}: we have put you on the waiting list and will call you about a new time</source>
   <translation>{time}: Wir setzen Sie auf die Warteliste und rufen Sie wegen einer Zeit an</translation>
  </message>
  <message>
   <location filename="../../desktop/services/letters/letter_run.py" />
   <source>Telling clients that {leaver} leaves</source>
   <translation>Klienten mitteilen, dass {leaver} geht</translation>
  </message>
  <message>
   <location filename="../../desktop/services/letters/letter_run.py" />
   <source>PDF files cannot be drawn here. Choose e-mail drafts or text messages.</source>
   <translation>PDF-Dateien lassen sich hier nicht zeichnen. Wählen Sie E-Mail-Entwürfe oder SMS.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/letters/mail_program.py" />
   <source>Opened an e-mail to {name} about {leaver}</source>
   <translation>E-Mail an {name} über {leaver} geöffnet</translation>
  </message>
  <message>
   <location filename="../../desktop/services/letters/mail_program.py" />
   <source>The letter is too long to be opened in the mail program. Write it as an e-mail draft instead.</source>
   <translation>Der Brief ist zu lang, um im E-Mail-Programm geöffnet zu werden. Schreiben Sie ihn stattdessen als E-Mail-Entwurf.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/letters/mail_program.py" />
   <source>{name} cannot be told by e-mail: {why}. Choose another way.</source>
   <translation>{name} kann nicht per E-Mail benachrichtigt werden: {why}. Wählen Sie einen anderen Weg.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/letters/news.py" />
   <source>This offboarding is {state}: there is nothing to tell anybody.</source>
   <translation>Dieser Austritt ist {state}: Es gibt niemandem etwas mitzuteilen.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/letters/older_drafts.py" />
   <source>Wrote {drafts} again</source>
   <translation>Neu geschrieben: {drafts}</translation>
  </message>
  <message>
   <location filename="../../desktop/services/letters/other_letters.py" />
   <source>we are looking for the right person and will write again</source>
   <translation>wir suchen die passende Person und schreiben wieder</translation>
  </message>
  <message>
   <location filename="../../desktop/services/letters/other_letters.py" />
   <source>will see {whom}</source>
   <translation>geht zu {whom}</translation>
  </message>
  <message>
   <location filename="../../desktop/services/letters/other_letters.py" />
   <source>goes on with {leaver} elsewhere</source>
   <translation>bleibt anderswo bei {leaver}</translation>
  </message>
  <message>
   <location filename="../../desktop/services/letters/other_letters.py" />
   <source>goes on with another service</source>
   <translation>wird anderswo weiterbehandelt</translation>
  </message>
  <message>
   <location filename="../../desktop/services/letters/other_letters.py" />
   <source>care with us has come to its end</source>
   <translation>die Behandlung bei uns ist beendet</translation>
  </message>
  <message>
   <location filename="../../desktop/services/letters/other_ways_out.py" />
   <source>Telling referrers that {leaver} leaves</source>
   <translation>Überweisenden mitteilen, dass {leaver} geht</translation>
  </message>
  <message>
   <location filename="../../desktop/services/letters/other_ways_out.py" />
   <source>Wrote {letters} to referrers of {leaver}</source>
   <translation>{letters} an Überweisende von {leaver} geschrieben</translation>
  </message>
  <message>
   <location filename="../../desktop/services/letters/other_ways_out.py" />
   <source>Letters to referrers of {leaver}</source>
   <translation>Briefe an Überweisende von {leaver}</translation>
  </message>
  <message>
   <location filename="../../desktop/services/letters/other_ways_out.py" />
   <source>Telling colleagues that {leaver} leaves</source>
   <translation>Kollegen mitteilen, dass {leaver} geht</translation>
  </message>
  <message>
   <location filename="../../desktop/services/letters/other_ways_out.py" />
   <source>Wrote {letters} to colleagues of {leaver}</source>
   <translation>{letters} an Kollegen von {leaver} geschrieben</translation>
  </message>
  <message>
   <location filename="../../desktop/services/letters/other_ways_out.py" />
   <source>Letters to colleagues of {leaver}</source>
   <translation>Briefe an Kollegen von {leaver}</translation>
  </message>
  <message>
   <location filename="../../desktop/services/letters/other_ways_out.py" />
   <source>Telling the leaver, {leaver}, about the last weeks</source>
   <translation>{leaver} über die letzten Wochen informieren</translation>
  </message>
  <message>
   <location filename="../../desktop/services/letters/other_ways_out.py" />
   <source>Wrote {letters} to the leaver, {leaver}</source>
   <translation>{letters} an {leaver} geschrieben</translation>
  </message>
  <message>
   <location filename="../../desktop/services/letters/other_ways_out.py" />
   <source>Letter to {leaver}</source>
   <translation>Brief an {leaver}</translation>
  </message>
  <message>
   <location filename="../../desktop/services/letters/other_ways_out.py" />
   <source>To {name}</source>
   <translation>An {name}</translation>
  </message>
  <message>
   <location filename="../../desktop/services/letters/other_ways_out.py" />
   <source>Only clients are told that way. Choose letters (pdf) or e-mail drafts (eml).</source>
   <translation>So wird nur Klienten Bescheid gegeben. Wählen Sie Briefe (pdf) oder E-Mail-Entwürfe (eml).</translation>
  </message>
  <message>
   <location filename="../../desktop/services/letters/other_ways_out.py" />
   <source>PDF files cannot be drawn here. Choose e-mail drafts.</source>
   <translation>PDF-Dateien können hier nicht gezeichnet werden. Wählen Sie E-Mail-Entwürfe.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/letters/templates.py" />
   <source>Guardian of a minor</source>
   <translation>Sorgeberechtigte eines Minderjährigen</translation>
  </message>
  <message>
   <location filename="../../desktop/services/letters/templates.py" />
   <source>Family living together</source>
   <translation>Zusammenlebende Familie</translation>
  </message>
  <message>
   <location filename="../../desktop/services/letters/templates.py" />
   <source>Client whose care ends here</source>
   <translation>Klient, dessen Behandlung hier endet</translation>
  </message>
  <message>
   <location filename="../../desktop/services/letters/templates.py" />
   <source>Client without a new practitioner yet</source>
   <translation>Klient, für den noch niemand gefunden ist</translation>
  </message>
  <message>
   <location filename="../../desktop/services/letters/templates.py" />
   <source>Client of somebody else whose visits change</source>
   <translation>Klient von jemand anderem, dessen Termine sich ändern</translation>
  </message>
  <message>
   <location filename="../../desktop/services/letters/templates.py" />
   <source>Unplanned departure</source>
   <translation>Unerwarteter Weggang</translation>
  </message>
  <message>
   <location filename="../../desktop/services/letters/templates.py" />
   <source>Cover during leave</source>
   <translation>Vertretung während einer Abwesenheit</translation>
  </message>
  <message>
   <location filename="../../desktop/services/letters/templates.py" />
   <source>Text message</source>
   <translation>SMS</translation>
  </message>
  <message>
   <location filename="../../desktop/services/letters/templates.py" />
   <source>Text message without a visit</source>
   <translation>SMS ohne Termin</translation>
  </message>
  <message>
   <location filename="../../desktop/services/letters/templates.py" />
   <source>Colleague who takes over</source>
   <translation>Kollege, der übernimmt</translation>
  </message>
  <message>
   <location filename="../../desktop/services/letters/templates.py" />
   <source>The leaver</source>
   <translation>Die ausscheidende Person</translation>
  </message>
  <message>
   <location filename="../../desktop/services/letters/templates.py" />
   <source>The name after Dear</source>
   <translation>Der Name in der Anrede</translation>
  </message>
  <message>
   <location filename="../../desktop/services/letters/templates.py" />
   <source>The client or clients, by first name</source>
   <translation>Der oder die Klienten, mit Vornamen</translation>
  </message>
  <message>
   <location filename="../../desktop/services/letters/templates.py" />
   <source>The same with 's</source>
   <translation>Dasselbe im Genitiv</translation>
  </message>
  <message>
   <location filename="../../desktop/services/letters/templates.py" />
   <source>The practitioner who leaves</source>
   <translation>Der Behandler, der geht</translation>
  </message>
  <message>
   <location filename="../../desktop/services/letters/templates.py" />
   <source>The last working day</source>
   <translation>Der letzte Arbeitstag</translation>
  </message>
  <message>
   <location filename="../../desktop/services/letters/templates.py" />
   <source>The last working day, short</source>
   <translation>Der letzte Arbeitstag, kurz</translation>
  </message>
  <message>
   <location filename="../../desktop/services/letters/templates.py" />
   <source>That the practitioner leaves, is on leave, or is gone, as a sentence</source>
   <translation>Dass die behandelnde Person geht, abwesend ist oder gegangen ist, als Satz</translation>
  </message>
  <message>
   <location filename="../../desktop/services/letters/templates.py" />
   <source>The practitioner who leaves, until the last working day; then nothing</source>
   <translation>Wer geht, bis zum letzten Arbeitstag; danach nichts</translation>
  </message>
  <message>
   <location filename="../../desktop/services/letters/templates.py" />
   <source>To the leaver: when they leave; nothing once they are gone</source>
   <translation>An die Person, die geht: wann; nichts mehr, wenn sie gegangen ist</translation>
  </message>
  <message>
   <location filename="../../desktop/services/letters/templates.py" />
   <source>The day on which the leaver gets their own record; nothing once they are gone</source>
   <translation>Der Tag, an dem die Person, die geht, ihre eigene Aufstellung erhält; nichts mehr, wenn sie gegangen ist</translation>
  </message>
  <message>
   <location filename="../../desktop/services/letters/templates.py" />
   <source>That the practitioner leaves, is on leave, or is gone, in a few words</source>
   <translation>Dass die Person geht, abwesend ist oder gegangen ist, in wenigen Worten</translation>
  </message>
  <message>
   <location filename="../../desktop/services/letters/templates.py" />
   <source>The first day back after a leave</source>
   <translation>Der erste Tag nach einer Abwesenheit</translation>
  </message>
  <message>
   <location filename="../../desktop/services/letters/templates.py" />
   <source>The practitioner who takes over</source>
   <translation>Der Behandler, der übernimmt</translation>
  </message>
  <message>
   <location filename="../../desktop/services/letters/templates.py" />
   <source>What the new practitioner does, as a sentence</source>
   <translation>Was der neue Behandler tut, als Satz</translation>
  </message>
  <message>
   <location filename="../../desktop/services/letters/templates.py" />
   <source>A line for each client: who sees them from then on</source>
   <translation>Eine Zeile für jeden Klienten: wer dann zuständig ist</translation>
  </message>
  <message>
   <location filename="../../desktop/services/letters/templates.py" />
   <source>The same where a family goes to several practitioners, else nothing</source>
   <translation>Dasselbe, wenn eine Familie zu mehreren Behandelnden geht, sonst nichts</translation>
  </message>
  <message>
   <location filename="../../desktop/services/letters/templates.py" />
   <source>The first visit with the new practitioner</source>
   <translation>Der erste Termin beim neuen Behandler</translation>
  </message>
  <message>
   <location filename="../../desktop/services/letters/templates.py" />
   <source>The first visit, short</source>
   <translation>Der erste Termin, kurz</translation>
  </message>
  <message>
   <location filename="../../desktop/services/letters/templates.py" />
   <source>A line for each client: the next visit</source>
   <translation>Eine Zeile für jeden Klienten: der nächste Termin</translation>
  </message>
  <message>
   <location filename="../../desktop/services/letters/templates.py" />
   <source>The next visits where a family goes to several practitioners, else nothing</source>
   <translation>Die nächsten Termine, wenn eine Familie zu mehreren Behandelnden geht, sonst nichts</translation>
  </message>
  <message>
   <location filename="../../desktop/services/letters/templates.py" />
   <source>How many other visits stay as they are</source>
   <translation>Wie viele weitere Termine bleiben, wie sie sind</translation>
  </message>
  <message>
   <location filename="../../desktop/services/letters/templates.py" />
   <source>The last visit with the leaver</source>
   <translation>Der letzte Termin bei der ausscheidenden Person</translation>
  </message>
  <message>
   <location filename="../../desktop/services/letters/templates.py" />
   <source>A line for each visit at a new time</source>
   <translation>Eine Zeile für jeden Termin zu neuer Zeit</translation>
  </message>
  <message>
   <location filename="../../desktop/services/letters/templates.py" />
   <source>A line for each cancelled visit</source>
   <translation>Eine Zeile für jeden abgesagten Termin</translation>
  </message>
  <message>
   <location filename="../../desktop/services/letters/templates.py" />
   <source>A line for each visit with nobody to take it over yet</source>
   <translation>Eine Zeile für jeden Termin, den noch niemand übernimmt</translation>
  </message>
  <message>
   <location filename="../../desktop/services/letters/templates.py" />
   <source>The visit that both practitioners attend</source>
   <translation>Der Termin, bei dem beide Behandler dabei sind</translation>
  </message>
  <message>
   <location filename="../../desktop/services/letters/templates.py" />
   <source>When that visit was before, where it moved</source>
   <translation>Wann dieser Termin vorher war, wenn er verschoben wurde</translation>
  </message>
  <message>
   <location filename="../../desktop/services/letters/templates.py" />
   <source>A line for each client: the visit that both practitioners attend</source>
   <translation>Eine Zeile für jeden Klienten: der Termin, bei dem beide Behandler dabei sind</translation>
  </message>
  <message>
   <location filename="../../desktop/services/letters/templates.py" />
   <source>What happens to the care: referred, closed, follows</source>
   <translation>Was aus der Behandlung wird: überwiesen, abgeschlossen, folgt</translation>
  </message>
  <message>
   <location filename="../../desktop/services/letters/templates.py" />
   <source>A line for each client of a referrer: what happens to them</source>
   <translation>Eine Zeile für jeden Klienten der überweisenden Person: was aus ihm wird</translation>
  </message>
  <message>
   <location filename="../../desktop/services/letters/templates.py" />
   <source>The number of clients</source>
   <translation>Die Zahl der Klienten</translation>
  </message>
  <message>
   <location filename="../../desktop/services/letters/templates.py" />
   <source>The number of visits</source>
   <translation>Die Zahl der Termine</translation>
  </message>
  <message>
   <location filename="../../desktop/services/letters/templates.py" />
   <source>The day by which to answer</source>
   <translation>Der Tag, bis zu dem zu antworten ist</translation>
  </message>
  <message>
   <location filename="../../desktop/services/letters/templates.py" />
   <source>The telephone and e-mail of the practice, as a clause</source>
   <translation>Telefon und E-Mail der Praxis, als Satzteil</translation>
  </message>
  <message>
   <location filename="../../desktop/services/letters/templates.py" />
   <source>The practice's telephone</source>
   <translation>Das Telefon der Praxis</translation>
  </message>
  <message>
   <location filename="../../desktop/services/letters/templates.py" />
   <source>The practice's e-mail address</source>
   <translation>Die E-Mail-Adresse der Praxis</translation>
  </message>
  <message>
   <location filename="../../desktop/services/letters/templates.py" />
   <source>The practice's name</source>
   <translation>Der Name der Praxis</translation>
  </message>
  <message>
   <location filename="../../desktop/services/letters/templates.py" />
   <source>The name under the letter</source>
   <translation>Der Name unter dem Brief</translation>
  </message>
  <message>
   <location filename="../../desktop/services/letters/wordings.py" />
   <source>Changed the wording of the letter: {title}</source>
   <translation>Wortlaut des Briefs geändert: {title}</translation>
  </message>
  <message>
   <location filename="../../desktop/services/letters/wordings.py" />
   <source>The letter has only one line. The first line is the subject; the letter follows.</source>
   <translation>Der Brief hat nur eine Zeile. Die erste Zeile ist der Betreff; darauf folgt der Brief.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/letters/wordings.py" />
   <source>The letter is empty. Write it, or go back to the wording of the program.</source>
   <translation>Der Brief ist leer. Schreiben Sie ihn, oder kehren Sie zum Wortlaut des Programms zurück.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/letters/wordings.py" />
   <source>The letter has more than {longest} characters. Shorten it.</source>
   <translation>Der Brief hat mehr als {longest} Zeichen. Kürzen Sie ihn.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/letters/wordings.py" />
   <source>{{{unknown}}} is not a field. Choose one from the list of fields.</source>
   <translation>{{{unknown}}} ist kein Feld. Wählen Sie eines aus der Liste der Felder.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/letters/wordings.py" />
   <source>There is a single brace in the letter. A field has one on each side: {leaver}.</source>
   <translation>Eine geschweifte Klammer steht allein im Brief. Ein Feld hat auf jeder Seite eine: {leaver}.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/letters/writing.py" />
   <source>Wrote {said} for {clients}</source>
   <translation>{said} geschrieben für {clients}</translation>
  </message>
  <message>
   <location filename="../../desktop/services/letters/writing.py" />
   <source>{summary} of {leaver}</source>
   <translation>{summary} von {leaver}</translation>
  </message>
  <message>
   <location filename="../../desktop/services/letters/writing.py" />
   <source>{number} text message</source>
   <translation>{number} SMS</translation>
  </message>
  <message>
   <location filename="../../desktop/services/letters/writing.py" />
   <source>{number} text messages</source>
   <translation>{number} SMS</translation>
  </message>
  <message>
   <location filename="../../desktop/services/letters/writing.py" />
   <source>{number} line of a call list</source>
   <translation>{number} Zeile einer Anrufliste</translation>
  </message>
  <message>
   <location filename="../../desktop/services/letters/writing.py" />
   <source>{number} lines of a call list</source>
   <translation>{number} Zeilen einer Anrufliste</translation>
  </message>
  <message>
   <location filename="../../desktop/services/letters/writing.py" />
   <source>{number} label</source>
   <translation>{number} Etikett</translation>
  </message>
  <message>
   <location filename="../../desktop/services/letters/writing.py" />
   <source>{number} labels</source>
   <translation>{number} Etiketten</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/applying.py" />
   <source>Offboarded {leaver}</source>
   <translation>Austritt von {leaver} ausgeführt</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/applying.py" />
   <source>Covered {leaver}</source>
   <translation>{leaver} vertreten</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/applying.py" />
   <source>Offboarded a practitioner</source>
   <translation>Austritt eines Behandlers ausgeführt</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/applying.py" />
   <source>The practitioner is inactive already: this offboarding was done before.</source>
   <translation>Der Behandler ist schon inaktiv: Dieser Austritt ist bereits geschehen.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/decisions.py" />
   <source>Say why the appointment is cancelled: the reason is kept with it.</source>
   <translation>Sagen Sie, warum der Termin abgesagt wird: Der Grund wird mit ihm aufgezeichnet.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/drafts.py" />
   <source>This practitioner is inactive already. Choose somebody who is active.</source>
   <translation>Dieser Behandler ist schon inaktiv. Wählen Sie jemanden, der aktiv ist.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/drafts.py" />
   <source>Began to offboard {leaver}</source>
   <translation>Austritt von {leaver} begonnen</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/drafts.py" />
   <source>Planned an offboarding</source>
   <translation>Austritt geplant</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/drafts.py" />
   <source>This offboarding is {state} already; its answers stay as they are.</source>
   <translation>Dieser Austritt ist schon {state}; seine Antworten bleiben, wie sie sind.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/elsewhere.py" />
   <source>Backup downloaded</source>
   <translation>Sicherung heruntergeladen</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/elsewhere.py" />
   <source>Handover pack</source>
   <translation>Übergabepaket</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/elsewhere.py" />
   <source>Clients transferred</source>
   <translation>Klienten übertragen</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/elsewhere.py" />
   <source>Appointments transferred</source>
   <translation>Termine übertragen</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/elsewhere.py" />
   <source>User made inactive</source>
   <translation>Benutzer inaktiv gesetzt</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/elsewhere.py" />
   <source>{done} of {all}</source>
   <translation>{done} von {all}</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/elsewhere.py" />
   <source>Skipped because: {skipped_because}</source>
   <translation>Übersprungen, weil: {skipped_because}</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/elsewhere.py" />
   <source>Vendor</source>
   <translation>Anbieter</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/following.py" />
   <source>The client follows the practitioner</source>
   <translation>Der Klient folgt dem Behandler</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/following.py" />
   <source>The client was referred on</source>
   <translation>Der Klient wurde überwiesen</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/following_up.py" />
   <source>Make {name} inactive in {system} first, and tick it in the offboarding; they become inactive here after that.</source>
   <translation>Setzen Sie {name} zuerst in {system} inaktiv, und haken Sie es im Austritt ab; danach wird die Person auch hier inaktiv.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/following_up.py" />
   <source>Made {name} inactive</source>
   <translation>{name} inaktiv gesetzt</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/papers/appendices.py" />
   <source>{what} to {time}</source>
   <translation>{what} auf {time}</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/papers/appendices.py" />
   <source>Was</source>
   <translation>War</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/papers/appendices.py" />
   <source>What was done</source>
   <translation>Was getan wurde</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/papers/appendices.py" />
   <source>Now with</source>
   <translation>Jetzt bei</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/papers/appendices.py" />
   <source>Appointments</source>
   <translation>Termine</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/papers/appendices.py" />
   <source>Backup</source>
   <translation>Sicherung</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/papers/appendices.py" />
   <source>Files</source>
   <translation>Dateien</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/papers/appendices.py" />
   <source>The record</source>
   <translation>Die Aufzeichnung</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/papers/appendices.py" />
   <source>Made</source>
   <translation>Gemacht</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/papers/appendices.py" />
   <source>Holds</source>
   <translation>Enthält</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/papers/appendices.py" />
   <source>Each operation of the practice's record carries a hash of itself and of the one before it. What was recorded before this page was written cannot be changed later without differing from it: check with “handover check --against” and this file.</source>
   <translation>Jeder Vorgang der Aufzeichnung trägt eine Prüfsumme von sich und dem vorigen. Was aufgezeichnet war, bevor diese Seite geschrieben wurde, lässt sich später nicht ändern, ohne von ihr abzuweichen: Prüfen Sie es mit „handover check --against“ und dieser Datei.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/papers/appendices.py" />
   <source>None</source>
   <translation>Keine</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/papers/appendices.py" />
   <source>Hash of the last entry</source>
   <translation>Prüfsumme des letzten Eintrags</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/papers/appendices.py" />
   <source>Stood at</source>
   <translation>Stand bei</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/papers/appendices.py" />
   <source>Rules widened knowingly</source>
   <translation>Wissentlich gelockerte Regeln</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/papers/certificate.py" />
   <source>Draft</source>
   <translation>Entwurf</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/papers/certificate.py" />
   <source>Scheduled</source>
   <translation>Vorgemerkt</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/papers/certificate.py" />
   <source>Applied</source>
   <translation>Ausgeführt</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/papers/certificate.py" />
   <source>Undone</source>
   <translation>Rückgängig gemacht</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/papers/certificate.py" />
   <source>Returned</source>
   <translation>Zurückgegeben</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/papers/certificate.py" />
   <source>Active, until {day} is over</source>
   <translation>Aktiv, bis {day} vorüber ist</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/papers/certificate.py" />
   <source>Current clients still with {leaver}</source>
   <translation>Aktuelle Klienten noch bei {leaver}</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/papers/certificate.py" />
   <source>Open appointments left after the last day</source>
   <translation>Offene Termine nach dem letzten Tag</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/papers/certificate.py" />
   <source>Certificate of offboarding</source>
   <translation>Bescheinigung des Austritts</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/papers/certificate.py" />
   <source>{leaver}, last working day {day}</source>
   <translation>{leaver}, letzter Arbeitstag {day}</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/papers/certificate.py" />
   <source>{practice}. Clients are listed by reference. Written {time}.</source>
   <translation>{practice}. Klienten stehen hier mit ihren Nummern. Geschrieben {time}.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/papers/certificate.py" />
   <source>Summary</source>
   <translation>Überblick</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/papers/certificate.py" />
   <source>Inactive</source>
   <translation>Inaktiv</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/papers/certificate.py" />
   <source>Who took over</source>
   <translation>Wer übernommen hat</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/papers/certificate.py" />
   <source>for {clients}, see the appendices</source>
   <translation>für {clients}, siehe Anlagen</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/papers/certificate.py" />
   <source>Saved the certificate of {leaver}</source>
   <translation>Bescheinigung von {leaver} gespeichert</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/papers/certificate.py" />
   <source>Certificate of the offboarding of {leaver}</source>
   <translation>Bescheinigung des Austritts von {leaver}</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/papers/certificate.py" />
   <source>The user is now</source>
   <translation>Der Benutzer ist jetzt</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/papers/certificate.py" />
   <source>Records are kept</source>
   <translation>Daten werden aufbewahrt</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/papers/certificate.py" />
   <source>What was done, and what is left</source>
   <translation>Was getan wurde, und was bleibt</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/papers/certificate.py" />
   <source>Nothing left behind</source>
   <translation>Nichts zurückgelassen</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/papers/certificate.py" />
   <source>Clients handed over</source>
   <translation>Übergebene Klienten</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/papers/certificate.py" />
   <source>Appointments moved to another time</source>
   <translation>Auf eine andere Zeit verschobene Termine</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/papers/certificate.py" />
   <source>Appointments put on the waiting list</source>
   <translation>Auf die Warteliste gesetzte Termine</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/papers/certificate.py" />
   <source>Appointments cancelled</source>
   <translation>Abgesagte Termine</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/papers/certificate.py" />
   <source>Clashes accepted because</source>
   <translation>Überschneidungen hingenommen, weil</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/papers/certificate.py" />
   <source>Clients left without a case manager because</source>
   <translation>Klienten ohne Fallverantwortung gelassen, weil</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/papers/certificate.py" />
   <source>No handover pack because</source>
   <translation>Kein Übergabepaket, weil</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/papers/certificate.py" />
   <source>Exceptions</source>
   <translation>Ausnahmen</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/papers/certificate.py" />
   <source>In the other system</source>
   <translation>Im anderen System</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/papers/certificate.py" />
   <source>Note</source>
   <translation>Notiz</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/papers/certificate.py" />
   <source>This offboarding was undone since; what follows is what had been done.</source>
   <translation>Dieser Austritt wurde seither rückgängig gemacht; es folgt, was getan worden war.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/papers/certificate.py" />
   <source>Done</source>
   <translation>Erledigt</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/papers/certificate.py" />
   <source>{what}, clients</source>
   <translation>{what}, Klienten</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/papers/certificate.py" />
   <source>Waiting list entries left</source>
   <translation>Verbliebene Einträge der Warteliste</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/papers/certificate.py" />
   <source>For the practice</source>
   <translation>Für die Praxis</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/papers/certificate.py" />
   <source>{time} by {actor}</source>
   <translation>{time} durch {actor}</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/papers/certificate.py" />
   <source>Before</source>
   <translation>Vorher</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/papers/certificate.py" />
   <source>Now</source>
   <translation>Jetzt</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/papers/certificate.py" />
   <source>Client {reference}</source>
   <translation>Klient {reference}</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/papers/plan_reading.py" />
   <source>The plan names the same {noun} twice. Remove one of the two lines.</source>
   <translation>Der Plan nennt dasselbe zweimal ({noun}). Entfernen Sie eine der beiden Zeilen.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/papers/plan_reading.py" />
   <source>{name} is not a whole plan: {fault}. Put that right, or make the plan anew.</source>
   <translation>{name} ist kein vollständiger Plan: {fault}. Berichtigen Sie das, oder machen Sie den Plan neu.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/papers/plan_reading.py" />
   <source>There is no plan at {file}. Check its name and folder.</source>
   <translation>Unter {file} liegt kein Plan. Prüfen Sie Namen und Ordner.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/papers/plan_reading.py" />
   <source>{name} is not a plan: it is not JSON. Make one with offboard plan.</source>
   <translation>{name} ist kein Plan: Es ist kein JSON. Machen Sie einen mit offboard plan.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/papers/plan_reading.py" />
   <source>The plan names {noun} {reference}, which is not in this practice. Make the plan anew.</source>
   <translation>Der Plan nennt {noun} {reference}, was es in dieser Praxis nicht gibt. Machen Sie den Plan neu.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/papers/present_state.py" />
   <source>Practice owner told</source>
   <translation>Inhaber der Praxis informiert</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/papers/present_state.py" />
   <source>First day back</source>
   <translation>Erster Tag zurück</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/papers/present_state.py" />
   <source>Not noted</source>
   <translation>Nicht vermerkt</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/papers/present_state.py" />
   <source>Left</source>
   <translation>Ging</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/papers/present_state.py" />
   <source>Without notice</source>
   <translation>Ohne Ankündigung</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/papers/present_state.py" />
   <source>Engaged as</source>
   <translation>Beschäftigt als</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/papers/present_state.py" />
   <source>Records belong to</source>
   <translation>Die Akten gehören</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/papers/task_paper.py" />
   <source>{open} open, {overdue} overdue</source>
   <translation>{open} offen, {overdue} überfällig</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/papers/task_paper.py" />
   <source>Due</source>
   <translation>Fällig</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/papers/task_paper.py" />
   <source>Task</source>
   <translation>Aufgabe</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/papers/task_paper.py" />
   <source>About</source>
   <translation>Betrifft</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/papers/task_paper.py" />
   <source>Who</source>
   <translation>Wer</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/papers/task_paper.py" />
   <source>Tasks</source>
   <translation>Aufgaben</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/papers/task_paper.py" />
   <source>{number} task</source>
   <translation>{number} Aufgabe</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/papers/task_paper.py" />
   <source>{number} tasks</source>
   <translation>{number} Aufgaben</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/papers/task_paper.py" />
   <source>Saved the tasks of an offboarding</source>
   <translation>Aufgaben eines Austritts gespeichert</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/papers/task_paper.py" />
   <source>Tasks of an offboarding</source>
   <translation>Aufgaben eines Austritts</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/planning/splitting.py" />
   <source>split evenly</source>
   <translation>gleichmäßig verteilt</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/planning/splitting.py" />
   <source>split by site</source>
   <translation>nach Standort verteilt</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/planning/splitting.py" />
   <source>split by weekday</source>
   <translation>nach Wochentag verteilt</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/planning/splitting.py" />
   <source>split by who has seen them</source>
   <translation>danach verteilt, wer sie schon kennt</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/planning/wishes.py" />
   <source>Chose who may take over</source>
   <translation>Gewählt, wer übernehmen darf</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/preconditions.py" />
   <source>{appointments} cannot keep the time. Move or cancel them, or accept the clash with a reason; nothing was changed.</source>
   <translation>{appointments} können ihre Zeit nicht halten. Verschieben Sie sie, sagen Sie sie ab, oder nehmen Sie die Überschneidung mit einem Grund hin; nichts wurde geändert.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/preconditions.py" />
   <source>This offboarding was applied already. Undo it first to apply it again.</source>
   <translation>Dieser Austritt wurde schon ausgeführt. Machen Sie ihn zuerst rückgängig, um ihn noch einmal auszuführen.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/preconditions.py" />
   <source>{name} was offboarded already: nothing is left to hand over. They become inactive when the last working day is over.</source>
   <translation>Der Austritt von {name} wurde schon ausgeführt: Es ist nichts mehr zu übergeben. Inaktiv wird die Person, wenn der letzte Arbeitstag vorbei ist.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/preconditions.py" />
   <source>Somebody in the plan cannot take over. Choose another recipient; nothing was changed.</source>
   <translation>Jemand im Plan kann nicht übernehmen. Wählen Sie einen anderen Empfänger; nichts wurde geändert.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/record.py" />
   <source>transferred</source>
   <translation>übertragen</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/record.py" />
   <source>moved</source>
   <translation>verschoben</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/record.py" />
   <source>on the waiting list</source>
   <translation>auf der Warteliste</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/record.py" />
   <source>cancelled</source>
   <translation>abgesagt</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/record.py" />
   <source>File {status}</source>
   <translation>Akte: {status}</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/review.py" />
   <source>Appointments that would vanish from the calendar</source>
   <translation>Termine, die aus dem Kalender verschwänden</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/review.py" />
   <source>no case manager</source>
   <translation>ohne Fallverantwortung</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/review.py" />
   <source>follows the practitioner; file closed</source>
   <translation>folgt dem Behandler; Akte abgeschlossen</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/review.py" />
   <source>referred on; file closed</source>
   <translation>überwiesen; Akte abgeschlossen</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/review.py" />
   <source>file closed</source>
   <translation>Akte abgeschlossen</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/review.py" />
   <source>Goes to</source>
   <translation>Geht an</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/review.py" />
   <source>Why</source>
   <translation>Warum</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/review.py" />
   <source>Booked for</source>
   <translation>Gebucht für</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/review.py" />
   <source>What happens</source>
   <translation>Was geschieht</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/review.py" />
   <source>Clients your reports would lose</source>
   <translation>Klienten, die aus Ihren Berichten fielen</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/review.py" />
   <source>kept, though {problems} ({note})</source>
   <translation>behalten, obwohl {problems} ({note})</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/review.py" />
   <source>nobody takes it over</source>
   <translation>niemand übernimmt ihn</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/review.py" />
   <source>goes on the waiting list</source>
   <translation>kommt auf die Warteliste</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/review.py" />
   <source>keeps its time</source>
   <translation>behält die Zeit</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/review.py" />
   <source>Clients that stay with {leaver}</source>
   <translation>Klienten, die bei {leaver} bleiben</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/review.py" />
   <source>Appointments with colleagues that stay open though the file is closed</source>
   <translation>Termine bei Kollegen, die offen bleiben, obwohl die Akte abgeschlossen wird</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/review.py" />
   <source>cancelled: {note}</source>
   <translation>abgesagt: {note}</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/review.py" />
   <source>moves to {starts_at}</source>
   <translation>wird auf {starts_at} verschoben</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/review.py" />
   <source>Appointments that cannot keep their time</source>
   <translation>Termine, die ihre Zeit nicht halten können</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/review.py" />
   <source>Appointments kept though they clash</source>
   <translation>Termine, die trotz Überschneidung bleiben</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/review.py" />
   <source>Appointments that move to another time</source>
   <translation>Termine, die auf eine andere Zeit verschoben werden</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/review.py" />
   <source>Appointments that go on the waiting list</source>
   <translation>Termine, die auf die Warteliste kommen</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/review.py" />
   <source>Appointments that are cancelled</source>
   <translation>Termine, die abgesagt werden</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/review.py" />
   <source>Appointments of clients who have died, to be cancelled</source>
   <translation>Termine verstorbener Klienten, abzusagen</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/review.py" />
   <source>{name}'s caseload</source>
   <translation>Klienten von {name}</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/review.py" />
   <source>With</source>
   <translation>Mit</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/review.py" />
   <source>Appointments that nobody would see to</source>
   <translation>Termine, um die sich niemand kümmerte</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/review.py" />
   <source>Files that are closed</source>
   <translation>Akten, die abgeschlossen werden</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/settling/alternatives.py" />
   <source>after the last working day</source>
   <translation>nach dem letzten Arbeitstag</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/settling/alternatives.py" />
   <source>before it is handed over</source>
   <translation>bevor übergeben wird</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/settling/alternatives.py" />
   <source>public holiday: {holiday}</source>
   <translation>Feiertag: {holiday}</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/several/review.py" />
   <source>{appointments} would meet one of another leaver. Move them, or type why they may clash.</source>
   <translation>{appointments} würden auf einen der anderen Ausscheidenden treffen. Verschieben Sie sie, oder schreiben Sie, warum sie sich überschneiden dürfen.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/several/review.py" />
   <source>This offboarding is {state} already.</source>
   <translation>Dieser Austritt ist schon {state}.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/several/together.py" />
   <source>Offboarded so far: {names}. Then: {why}</source>
   <translation>Bis hierher ausgeführt: {names}. Dann: {why}</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/several/together.py" />
   <source>nobody</source>
   <translation>niemand</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/several/together.py" />
   <source>Choose two or more people who are leaving. For one person, use Offboard a practitioner.</source>
   <translation>Wählen Sie zwei oder mehr, die ausscheiden. Für eine Person gibt es den üblichen Weg.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/several/together.py" />
   <source>Not everything is settled; nothing was changed.</source>
   <translation>Nicht alles ist geklärt; nichts wurde geändert.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/situation.py" />
   <source>This practitioner is inactive already, or is not in this practice.</source>
   <translation>Dieser Behandler ist schon inaktiv oder nicht in dieser Praxis.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/situation.py" />
   <source>The leave ends before it begins. Choose a later day of return.</source>
   <translation>Die Abwesenheit endet, bevor sie beginnt. Wählen Sie einen späteren Tag der Rückkehr.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/step_needs.py" />
   <source>The practice has changed since the last backup. Back up once more.</source>
   <translation>Die Praxis hat sich seit der letzten Sicherung geändert. Sichern Sie noch einmal.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/step_needs.py" />
   <source>{lost} would be lost from view. Decide on them, or type why they may be.</source>
   <translation>{lost} gingen verloren. Entscheiden Sie darüber, oder schreiben Sie, warum das sein darf.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/step_needs.py" />
   <source>{appointments} cannot keep the time. Move or cancel, or type why they may clash.</source>
   <translation>{appointments} können ihre Zeit nicht halten. Verschieben oder absagen, oder schreiben, warum sie sich überschneiden dürfen.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/step_needs.py" />
   <source>Some appointments were decided before an earlier answer changed. Look at them again.</source>
   <translation>Manche Termine wurden entschieden, bevor sich eine frühere Antwort änderte. Sehen Sie sie noch einmal an.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/step_needs.py" />
   <source>Create the handover pack, or say why there is none.</source>
   <translation>Erstellen Sie das Übergabepaket, oder sagen Sie, warum es keines gibt.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/step_needs.py" />
   <source>Back up now, so that there is a way back whatever happens.</source>
   <translation>Sichern Sie jetzt, damit es auf jeden Fall einen Weg zurück gibt.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/step_needs.py" />
   <source>{number} appointment cannot keep the time</source>
   <translation>{number} Termin kann die Zeit nicht halten</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/step_needs.py" />
   <source>{number} appointments cannot keep the time</source>
   <translation>{number} Termine können die Zeit nicht halten</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/step_needs.py" />
   <source>{number} appointment has nobody to go to</source>
   <translation>{number} Termin hat niemanden, der ihn übernimmt</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/step_needs.py" />
   <source>{number} appointments have nobody to go to</source>
   <translation>{number} Termine haben niemanden, der sie übernimmt</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/step_needs.py" />
   <source>{number} earlier choice needs another look</source>
   <translation>{number} frühere Wahl ist noch einmal anzusehen</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/step_needs.py" />
   <source>{number} earlier choices need another look</source>
   <translation>{number} frühere Entscheidungen sind noch einmal anzusehen</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/step_needs.py" />
   <source>{number} client is undecided</source>
   <translation>{number} Klient ist unentschieden</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/step_needs.py" />
   <source>{number} clients are undecided</source>
   <translation>{number} Klienten sind unentschieden</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/steps.py" />
   <source>Choose who leaves.</source>
   <translation>Wählen Sie, wer ausscheidet.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/tasks/renewing.py" />
   <source>Used the changed tasks in offboardings under way</source>
   <translation>Geänderte Aufgaben in laufende Austritte übernommen</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/tasks/tasks.py" />
   <source>Added a task</source>
   <translation>Aufgabe angelegt</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/tasks/tasks.py" />
   <source>The task has no text. Say what is to be done.</source>
   <translation>Die Aufgabe hat keinen Text. Sagen Sie, was zu tun ist.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/tasks/tasks.py" />
   <source>Changed a task</source>
   <translation>Aufgabe geändert</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/tasks/tasks.py" />
   <source>Ticked a task</source>
   <translation>Aufgabe abgehakt</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/tasks/tasks.py" />
   <source>Removed a task</source>
   <translation>Aufgabe entfernt</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/tasks/templates.py" />
   <source>The task is more than a year away from the last working day. Choose a nearer day.</source>
   <translation>Die Aufgabe liegt mehr als ein Jahr vom letzten Arbeitstag entfernt. Wählen Sie einen näheren Tag.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/tasks/templates.py" />
   <source>Changed the templates of tasks</source>
   <translation>Vorlagen der Aufgaben geändert</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/undoing.py" />
   <source>{subject} was changed since.</source>
   <translation>{subject} wurde seither geändert.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/undoing.py" />
   <source>Client {spoken_name} ({reference}) was changed since.</source>
   <translation>Klient {spoken_name} ({reference}) wurde seither geändert.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/undoing.py" />
   <source>Appointment {reference} was changed since.</source>
   <translation>Termin {reference} wurde seither geändert.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/undoing.py" />
   <source>{name} was changed since.</source>
   <translation>{name} wurde seither geändert.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/undoing.py" />
   <source>Series {reference} stays, as appointments are still in it.</source>
   <translation>Serie {reference} bleibt, weil noch Termine darin sind.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/undoing.py" />
   <source>handed back</source>
   <translation>zurückgegeben</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/undoing.py" />
   <source>Undid the offboarding of {name}</source>
   <translation>Austritt von {name} rückgängig gemacht</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/undoing.py" />
   <source>{name} left for good: there is no cover to hand back.</source>
   <translation>{name} ist für immer ausgeschieden: Es gibt keine Vertretung zurückzugeben.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/undoing.py" />
   <source>Handed back to {name}</source>
   <translation>An {name} zurückgegeben</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/undoing.py" />
   <source>This offboarding is {state}; only an applied one can be {what}.</source>
   <translation>Dieser Austritt ist {state}; nur bei einem ausgeführten geht das ({what}).</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/wording/cases.py" />
   <source>The practice has changed since the plan was made. Make a new plan;</source>
   <translation>Die Praxis hat sich geändert, seit der Plan gemacht wurde. Machen Sie einen neuen Plan;</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/wording/cases.py" />
   <source>is not a Current client of theirs any more</source>
   <translation>ist kein aktueller Klient der Person mehr</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/wording/cases.py" />
   <source>is their client and not in the plan</source>
   <translation>ist Klient der Person und nicht im Plan</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/wording/cases.py" />
   <source>is not theirs or not open any more</source>
   <translation>gehört nicht mehr der Person oder ist nicht mehr offen</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/wording/cases.py" />
   <source>is theirs and not in the plan</source>
   <translation>gehört der Person und ist nicht im Plan</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/wording/cases.py" />
   <source>had another time when the plan was made</source>
   <translation>hatte eine andere Zeit, als der Plan gemacht wurde</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/wording/cases.py" />
   <source>would move into the past</source>
   <translation>käme in die Vergangenheit</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/wording/cases.py" />
   <source>cannot stay</source>
   <translation>kann nicht bleiben</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/wording/cases.py" />
   <source>is of a client who has died</source>
   <translation>gehört einem verstorbenen Klienten</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/wording/cases.py" />
   <source>has no recipient</source>
   <translation>hat niemanden, der übernimmt</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/wording/cases.py" />
   <source>{n} would move to a day that is over. Choose a time from today on;</source>
   <translation>{n} kämen auf einen Tag, der vorüber ist. Wählen Sie eine Zeit ab heute;</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/wording/cases.py" />
   <source>{n} after the last working day cannot stay with {leaver}. Choose who takes over, or an earlier time;</source>
   <translation>{n} nach dem letzten Arbeitstag können nicht bei {leaver} bleiben. Wählen Sie, wer übernimmt, oder eine frühere Zeit;</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/wording/cases.py" />
   <source>{n} of clients who have died would be kept. Cancel them in the plan;</source>
   <translation>{n} verstorbener Klienten blieben bestehen. Sagen Sie sie im Plan ab;</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/wording/cases.py" />
   <source>{n} would be left without a case manager. Choose who takes over, or accept it with a reason;</source>
   <translation>{n} blieben ohne Fallverantwortung. Wählen Sie, wer übernimmt, oder nehmen Sie es mit einem Grund hin;</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/wording/cases.py" />
   <source>{n} would vanish from the calendar. Choose who takes over, or cancel with a reason;</source>
   <translation>{n} verschwänden aus dem Kalender. Wählen Sie, wer übernimmt, oder sagen Sie mit einem Grund ab;</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/wording/cases.py" />
   <source>{head} nothing was changed.</source>
   <translation>{head} nichts wurde geändert.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/wording/cases.py" />
   <source>went to {colleagues}</source>
   <translation>gingen an {colleagues}</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/wording/cases.py" />
   <source>Client {spoken_name} ({reference})</source>
   <translation>Klient {spoken_name} ({reference})</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/wording/cases.py" />
   <source>Appointment {reference} on {starts_at}</source>
   <translation>Termin {reference} am {starts_at}</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/wording/cases.py" />
   <source>Appointment {reference}: {clashes}.</source>
   <translation>Termin {reference}: {clashes}.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/wording/cases.py" />
   <source>the recipient</source>
   <translation>die übernehmende Person</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/wording/cases.py" />
   <source>{number} colleague</source>
   <translation>{number} Kollege</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/wording/cases.py" />
   <source>{number} colleagues</source>
   <translation>{number} Kollegen</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/wording/cases.py" />
   <source>moved to another time</source>
   <translation>auf eine andere Zeit verschoben</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/wording/cases.py" />
   <source>put on the waiting list</source>
   <translation>auf die Warteliste gesetzt</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/wording/cases.py" />
   <source>left without a case manager</source>
   <translation>ohne Fallverantwortung geblieben</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/wording/cases.py" />
   <source>There was nothing to hand over</source>
   <translation>Es gab nichts zu übergeben</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/wording/levels.py" />
   <source>{clients} without a recipient</source>
   <translation>{clients} ohne Nachfolge</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/wording/levels.py" />
   <source>{appointments} cannot keep the time</source>
   <translation>{appointments} können ihre Zeit nicht halten</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/wording/levels.py" />
   <source>{counted} split</source>
   <translation>{counted} getrennt</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/wording/levels.py" />
   <source>Clients without a recipient</source>
   <translation>Klienten, die niemand übernimmt</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/wording/levels.py" />
   <source>Appointments that cannot keep the time</source>
   <translation>Termine, die ihre Zeit nicht behalten</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/wording/levels.py" />
   <source>Clients who must go to another site</source>
   <translation>Klienten, die an einen anderen Standort müssen</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/wording/levels.py" />
   <source>Families split</source>
   <translation>Getrennte Familien</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/wording/levels.py" />
   <source>Hours a week above the targets</source>
   <translation>Stunden je Woche über dem Ziel</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/wording/levels.py" />
   <source>Points for a good match</source>
   <translation>Punkte für gutes Passen</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/wording/levels.py" />
   <source>The fullest week, as a share of its target</source>
   <translation>Die vollste Woche, gemessen am Ziel</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/wording/levels.py" />
   <source>{change} by {amount}</source>
   <translation>{change} um {amount}</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/wording/levels.py" />
   <source>The best plan there is</source>
   <translation>Der beste Plan, den es gibt</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/wording/levels.py" />
   <source>A good plan, though a better one may exist</source>
   <translation>Ein guter Plan, auch wenn es einen besseren geben kann</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/wording/levels.py" />
   <source>every client has a recipient</source>
   <translation>alle finden jemanden</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/wording/levels.py" />
   <source>all appointments keep their time</source>
   <translation>alle Termine behalten ihre Zeit</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/wording/levels.py" />
   <source>no family is split</source>
   <translation>keine Familie ist getrennt</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/wording/levels.py" />
   <source>as before</source>
   <translation>wie vorher</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/wording/levels.py" />
   <source>{hours} h</source>
   <translation>{hours} Std.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/wording/levels.py" />
   <source>{clients} must go to another site</source>
   <translation>{clients} müssen an einen anderen Standort</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/wording/levels.py" />
   <source>{number} family is</source>
   <translation>{number} Familie ist</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/wording/levels.py" />
   <source>{number} families are</source>
   <translation>{number} Familien sind</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/wording/levels.py" />
   <source>{over} hours a week are above the targets</source>
   <translation>{over} Stunden je Woche liegen über den Zielen</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/wording/levels.py" />
   <source>the fullest week is {percent} % of its target</source>
   <translation>die vollste Woche hat {percent} % ihres Ziels</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/wording/levels.py" />
   <source>better</source>
   <translation>besser</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/wording/levels.py" />
   <source>worse</source>
   <translation>schlechter</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/wording/reasons.py" />
   <source>{what_was_widened} (widened)</source>
   <translation>{what_was_widened} (gelockert)</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/wording/reasons.py" />
   <source>cannot keep the time of {late} of {visits} visits</source>
   <translation>kann die Zeit von {late} der {visits} Besuche nicht halten</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/wording/reasons.py" />
   <source>2nd choice: {name}, {clashes}</source>
   <translation>zweite Wahl: {name}, {clashes}</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/wording/reasons.py" />
   <source>the only one who may take them</source>
   <translation>die einzige Person, die sie übernehmen darf</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/wording/reasons.py" />
   <source>all {colleagues} who may take them are full</source>
   <translation>alle, die übernehmen dürfen, sind voll: {colleagues}</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/wording/reasons.py" />
   <source>{number} others {why_several}</source>
   <translation>{number} andere: {why_several}</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/wording/reasons.py" />
   <source>saw them in {month}</source>
   <translation>sah sie im {month}</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/wording/reasons.py" />
   <source>the past</source>
   <translation>in der Vergangenheit</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/wording/reasons.py" />
   <source>no provider number for {visits}</source>
   <translation>keine Anbieternummer für {visits}</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/wording/reasons.py" />
   <source>{noun}, who may take them too</source>
   <translation>{noun} – darf sie auch übernehmen</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/wording/reasons.py" />
   <source>no visit is booked</source>
   <translation>kein Besuch ist gebucht</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/wording/reasons.py" />
   <source>free at the visit</source>
   <translation>frei zum Besuch</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/wording/reasons.py" />
   <source>free at all {of} visits</source>
   <translation>frei zu allen {of} Besuchen</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/wording/reasons.py" />
   <source>cannot keep the time of the visit</source>
   <translation>kann die Zeit des Besuchs nicht halten</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/wording/reasons.py" />
   <source>cannot keep the time of any of the {visits} visits</source>
   <translation>kann die Zeit keines der {visits} Besuche halten</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/wording/reasons.py" />
   <source>{number} clash</source>
   <translation>{number} Überschneidung</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/wording/reasons.py" />
   <source>{number} clashes</source>
   <translation>{number} Überschneidungen</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/wording/reasons.py" />
   <source>no clash</source>
   <translation>keine Überschneidung</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/wording/reasons.py" />
   <source>the only {discipline}</source>
   <translation>die einzige Person dieser Fachrichtung: {discipline}</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/wording/reasons.py" />
   <source>{name} is full</source>
   <translation>{name} ist voll</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/wording/reasons.py" />
   <source>all {number} {professions} are full</source>
   <translation>alle {number} {professions} sind voll</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/wording/reasons.py" />
   <source>chosen by hand</source>
   <translation>von Hand gewählt</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/wording/reasons.py" />
   <source>same family</source>
   <translation>dieselbe Familie</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/wording/reasons.py" />
   <source>would suit, says the leaver</source>
   <translation>würde passen, sagt die ausscheidende Person</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/wording/reasons.py" />
   <source>as wished</source>
   <translation>wie gewünscht</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/wording/reasons.py" />
   <source>speaks {language}</source>
   <translation>spricht {language}</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/wording/reasons.py" />
   <source>same site</source>
   <translation>derselbe Standort</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/wording/reasons.py" />
   <source>another site than usual</source>
   <translation>ein anderer Standort als sonst</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/wording/reasons.py" />
   <source>left without a recipient by hand</source>
   <translation>von Hand ohne Empfänger gelassen</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/wording/reasons.py" />
   <source>nobody may be suggested</source>
   <translation>niemand darf vorgeschlagen werden</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/wording/remedies.py" />
   <source>Or refer them on, or let them wait.</source>
   <translation>Oder überweisen Sie sie, oder lassen Sie sie warten.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/wording/remedies.py" />
   <source>Or refer this client on, or let them wait.</source>
   <translation>Oder diese Person weiterverweisen oder warten lassen.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/wording/remedies.py" />
   <source>Nobody can take {clients}.</source>
   <translation>Niemand kann {clients} übernehmen.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/wording/remedies.py" />
   <source>What would help {name}:</source>
   <translation>Was {name} helfen würde:</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/wording/remedies.py" />
   <source>{condition}: {found} of {clients} find somebody.</source>
   <translation>{condition}: {found} von {clients} finden jemanden.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/wording/remedies.py" />
   <source>If {name} may be suggested again</source>
   <translation>Wenn {name} wieder vorgeschlagen werden darf</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/wording/remedies.py" />
   <source>{condition}: this client finds somebody.</source>
   <translation>{condition}: Für diese Person findet sich jemand.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/wording/remedies.py" />
   <source>{condition}: {found} of {clients} finds somebody.</source>
   <translation>{condition}: {found} von {clients} findet jemanden.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/wording/remedies.py" />
   <source>If {name} may have {clients} instead of {was}</source>
   <translation>Wenn {name} {clients} statt {was} haben darf</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/wording/remedies.py" />
   <source>If {name}, who is left out, may take this client</source>
   <translation>Wenn {name}, sonst ausgelassen, diese Person übernehmen darf</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/wording/rows.py" />
   <source>follows the practitioner</source>
   <translation>folgt dem Behandler</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/wording/rows.py" />
   <source>referred on</source>
   <translation>überwiesen</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/wording/rows.py" />
   <source>{before}{clients_after} of {clients}</source>
   <translation>{before}{clients_after} von {clients}</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/wording/rows.py" />
   <source>any discipline</source>
   <translation>jede Fachrichtung</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/wording/rows.py" />
   <source>{status_text} (holiday)</source>
   <translation>{status_text} (Feiertag)</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/wording/rows.py" />
   <source>look again: {stands}</source>
   <translation>noch einmal ansehen: {stands}</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/wording/rows.py" />
   <source> The day is a public holiday: {holiday}.</source>
   <translation> Der Tag ist ein Feiertag: {holiday}.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/wording/rows.py" />
   <source> of {hours}</source>
   <translation> von {hours}</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/wording/rows.py" />
   <source>{numbers}{limit} a week</source>
   <translation>{numbers}{limit} je Woche</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/wording/rows.py" />
   <source>an earlier answer changed after you decided this ({status_text}).</source>
   <translation>eine frühere Antwort hat sich geändert, nachdem Sie dies entschieden hatten ({status_text}).</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/wording/rows.py" />
   <source>{clashes} of {booked} cannot keep the time</source>
   <translation>{clashes} von {booked} können die Zeit nicht halten</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/wording/rows.py" />
   <source>chosen by you</source>
   <translation>von Ihnen gewählt</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/wording/rows.py" />
   <source>, no hours set</source>
   <translation>, keine Arbeitszeiten</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/wording/rows.py" />
   <source>nobody to go to</source>
   <translation>niemand, der übernimmt</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/wording/rows.py" />
   <source>kept, though {kinds}</source>
   <translation>behalten, obwohl {kinds}</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/wording/rows.py" />
   <source>fits, {recipient}</source>
   <translation>passt, {recipient}</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/wording/rows.py" />
   <source>waiting list</source>
   <translation>Warteliste</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/wording/rows.py" />
   <source>nobody takes it over yet. Decide on the client, or choose somebody here.</source>
   <translation>noch übernimmt ihn niemand. Entscheiden Sie über den Klienten, oder wählen Sie hier jemanden.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/wording/rows.py" />
   <source>kept with {recipient}, though {problems}. Reason: {note}</source>
   <translation>bei {recipient} behalten, obwohl {problems}. Grund: {note}</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/wording/rows.py" />
   <source>{recipient} is free then.</source>
   <translation>{recipient} ist dann frei.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/wording/rows.py" />
   <source>{status_text} with {recipient}.</source>
   <translation>{status_text} bei {recipient}.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/wording/rows.py" />
   <source>goes on {recipient}'s waiting list and holds no time.</source>
   <translation>kommt auf die Warteliste von {recipient} und hält keine Zeit.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/wording/rows.py" />
   <source>will be cancelled. {note}.</source>
   <translation>wird abgesagt. {note}.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/wording/rows.py" />
   <source>No client</source>
   <translation>Kein Klient</translation>
  </message>
  <message>
   <location filename="../../desktop/services/offboarding/writing/appointments.py" />
   <source>{leaver} is leaving</source>
   <translation>{leaver} scheidet aus</translation>
  </message>
  <message>
   <location filename="../../desktop/services/outgoing/folders.py" />
   <source>There is no folder {folder}. Make it first, or choose another.</source>
   <translation>Den Ordner {folder} gibt es nicht. Legen Sie ihn zuerst an, oder wählen Sie einen anderen.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/outgoing/outgoing.py" />
   <source>Not written after all: {summary}</source>
   <translation>Doch nicht geschrieben: {summary}</translation>
  </message>
  <message>
   <location filename="../../desktop/services/outgoing/outgoing.py" />
   <source>{name} is read-only. Choose another name, or allow changes to it first; nothing was changed.</source>
   <translation>{name} darf nur gelesen werden. Wählen Sie einen anderen Namen, oder erlauben Sie zuerst Änderungen; nichts wurde geändert.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/packs/about_sheet.py" />
   <source>This file holds {list}. They can be misused: take extra care.</source>
   <translation>Diese Datei enthält {list}. Sie können missbraucht werden: Seien Sie besonders vorsichtig.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/packs/about_sheet.py" />
   <source>{list}; and every client of anybody else</source>
   <translation>{list}; und alle Klienten von anderen</translation>
  </message>
  <message>
   <location filename="../../desktop/services/packs/about_sheet.py" />
   <source>{number} of these clients with {leaver}, {first} to {last}</source>
   <translation>{number} dieser Klienten bei {leaver}, {first} bis {last}</translation>
  </message>
  <message>
   <location filename="../../desktop/services/packs/about_sheet.py" />
   <source>None in this file</source>
   <translation>Keine in dieser Datei</translation>
  </message>
  <message>
   <location filename="../../desktop/services/packs/about_sheet.py" />
   <source>Prepared for</source>
   <translation>Erstellt für</translation>
  </message>
  <message>
   <location filename="../../desktop/services/packs/about_sheet.py" />
   <source>Purpose</source>
   <translation>Zweck</translation>
  </message>
  <message>
   <location filename="../../desktop/services/packs/about_sheet.py" />
   <source>Prepared on</source>
   <translation>Erstellt am</translation>
  </message>
  <message>
   <location filename="../../desktop/services/packs/about_sheet.py" />
   <source>Record</source>
   <translation>Aufzeichnung</translation>
  </message>
  <message>
   <location filename="../../desktop/services/packs/about_sheet.py" />
   <source>{clients} whose case manager is {leaver}</source>
   <translation>{clients} in der Fallverantwortung von {leaver}</translation>
  </message>
  <message>
   <location filename="../../desktop/services/packs/about_sheet.py" />
   <source>Contacts</source>
   <translation>Kontakte</translation>
  </message>
  <message>
   <location filename="../../desktop/services/packs/about_sheet.py" />
   <source>{number} family members and guardians of these clients</source>
   <translation>{number} Angehörige und Sorgeberechtigte dieser Klienten</translation>
  </message>
  <message>
   <location filename="../../desktop/services/packs/about_sheet.py" />
   <source>Columns</source>
   <translation>Spalten</translation>
  </message>
  <message>
   <location filename="../../desktop/services/packs/about_sheet.py" />
   <source>Card numbers</source>
   <translation>Kartennummern</translation>
  </message>
  <message>
   <location filename="../../desktop/services/packs/about_sheet.py" />
   <source>Left out</source>
   <translation>Ausgelassen</translation>
  </message>
  <message>
   <location filename="../../desktop/services/packs/about_sheet.py" />
   <source>Confidential</source>
   <translation>Vertraulich</translation>
  </message>
  <message>
   <location filename="../../desktop/services/packs/about_sheet.py" />
   <source>This workbook holds health information about named people. It is for the person named above and for the purpose named above only. Keep it protected by its password, do not pass it on, and delete it when the purpose is over.</source>
   <translation>Diese Arbeitsmappe enthält Gesundheitsdaten namentlich genannter Menschen. Sie ist nur für die oben genannte Person und den oben genannten Zweck. Lassen Sie sie durch ihr Kennwort geschützt, geben Sie sie nicht weiter, und löschen Sie sie, wenn der Zweck erfüllt ist.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/packs/about_sheet.py" />
   <source>If it is lost</source>
   <translation>Wenn sie verloren geht</translation>
  </message>
  <message>
   <location filename="../../desktop/services/packs/about_sheet.py" />
   <source>Tell {practice} on the same day: the practice must assess what happened, and its record of this file says exactly what was in it.</source>
   <translation>Sagen Sie es {practice} noch am selben Tag: Die Praxis muss beurteilen, was geschehen ist, und ihre Aufzeichnung zu dieser Datei sagt genau, was darin stand.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/packs/about_sheet.py" />
   <source>Prepared by</source>
   <translation>Erstellt von</translation>
  </message>
  <message>
   <location filename="../../desktop/services/packs/client_sheets.py" />
   <source>Client handover sheet</source>
   <translation>Übergabeblatt eines Klienten</translation>
  </message>
  <message>
   <location filename="../../desktop/services/packs/client_sheets.py" />
   <source>{practice}. Confidential: for {recipient}. {day}</source>
   <translation>{practice}. Vertraulich: für {recipient}. {day}</translation>
  </message>
  <message>
   <location filename="../../desktop/services/packs/client_sheets.py" />
   <source>{day}, {age} years old</source>
   <translation>{day}, {age} Jahre alt</translation>
  </message>
  <message>
   <location filename="../../desktop/services/packs/client_sheets.py" />
   <source>{upcoming} with {leaver}</source>
   <translation>{upcoming} bei {leaver}</translation>
  </message>
  <message>
   <location filename="../../desktop/services/packs/client_sheets.py" />
   <source>{notes} ... (in full in the workbook)</source>
   <translation>{notes} ... (vollständig in der Arbeitsmappe)</translation>
  </message>
  <message>
   <location filename="../../desktop/services/packs/client_sheets.py" />
   <source>main</source>
   <translation>Hauptkontakt</translation>
  </message>
  <message>
   <location filename="../../desktop/services/packs/client_sheets.py" />
   <source>emergency</source>
   <translation>Notfall</translation>
  </message>
  <message>
   <location filename="../../desktop/services/packs/client_sheets.py" />
   <source>invoices</source>
   <translation>Rechnungen</translation>
  </message>
  <message>
   <location filename="../../desktop/services/packs/client_sheets.py" />
   <source>and {more} more in the workbook</source>
   <translation>und {more} weitere in der Arbeitsmappe</translation>
  </message>
  <message>
   <location filename="../../desktop/services/packs/client_sheets.py" />
   <source>Identify</source>
   <translation>Person</translation>
  </message>
  <message>
   <location filename="../../desktop/services/packs/client_sheets.py" />
   <source>Situation</source>
   <translation>Situation</translation>
  </message>
  <message>
   <location filename="../../desktop/services/packs/client_sheets.py" />
   <source>Background</source>
   <translation>Hintergrund</translation>
  </message>
  <message>
   <location filename="../../desktop/services/packs/client_sheets.py" />
   <source>Assessment</source>
   <translation>Einschätzung</translation>
  </message>
  <message>
   <location filename="../../desktop/services/packs/client_sheets.py" />
   <source>Recommendation</source>
   <translation>Empfehlung</translation>
  </message>
  <message>
   <location filename="../../desktop/services/packs/client_sheets.py" />
   <source>Born</source>
   <translation>Geboren</translation>
  </message>
  <message>
   <location filename="../../desktop/services/packs/client_sheets.py" />
   <source>Phone</source>
   <translation>Telefon</translation>
  </message>
  <message>
   <location filename="../../desktop/services/packs/client_sheets.py" />
   <source>Guardian</source>
   <translation>Sorgeberechtigte Person</translation>
  </message>
  <message>
   <location filename="../../desktop/services/packs/client_sheets.py" />
   <source>Cards</source>
   <translation>Karten</translation>
  </message>
  <message>
   <location filename="../../desktop/services/packs/client_sheets.py" />
   <source>Next appointment</source>
   <translation>Nächster Termin</translation>
  </message>
  <message>
   <location filename="../../desktop/services/packs/client_sheets.py" />
   <source>Upcoming</source>
   <translation>Kommende</translation>
  </message>
  <message>
   <location filename="../../desktop/services/packs/client_sheets.py" />
   <source>Case manager since</source>
   <translation>Fallverantwortung seit</translation>
  </message>
  <message>
   <location filename="../../desktop/services/packs/client_sheets.py" />
   <source>Last appointment</source>
   <translation>Letzter Termin</translation>
  </message>
  <message>
   <location filename="../../desktop/services/packs/client_sheets.py" />
   <source>why now, what is urgent</source>
   <translation>warum jetzt, was eilt</translation>
  </message>
  <message>
   <location filename="../../desktop/services/packs/client_sheets.py" />
   <source>what led here, what was tried</source>
   <translation>was hierher führte, was versucht wurde</translation>
  </message>
  <message>
   <location filename="../../desktop/services/packs/client_sheets.py" />
   <source>how they are, risks, what you think</source>
   <translation>wie es geht, Risiken, Ihre Meinung</translation>
  </message>
  <message>
   <location filename="../../desktop/services/packs/client_sheets.py" />
   <source>what to do next, by whom, by when</source>
   <translation>was als Nächstes zu tun ist, durch wen, bis wann</translation>
  </message>
  <message>
   <location filename="../../desktop/services/packs/client_sheets.py" />
   <source>Handed over by {leaver}</source>
   <translation>Übergeben von {leaver}</translation>
  </message>
  <message>
   <location filename="../../desktop/services/packs/client_sheets.py" />
   <source>Taken over by</source>
   <translation>Übernommen von</translation>
  </message>
  <message>
   <location filename="../../desktop/services/packs/colleague_files.py" />
   <source>Wrote files for {colleagues} of {leaver}</source>
   <translation>Dateien geschrieben für {colleagues} von {leaver}</translation>
  </message>
  <message>
   <location filename="../../desktop/services/packs/colleague_files.py" />
   <source>Taking over from {leaver}</source>
   <translation>Übernahme von {leaver}</translation>
  </message>
  <message>
   <location filename="../../desktop/services/packs/colleague_files.py" />
   <source>PDF files cannot be drawn here. Write them from the window.</source>
   <translation>PDF-Dateien lassen sich hier nicht zeichnen. Schreiben Sie sie aus dem Fenster.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/packs/colleague_files.py" />
   <source>Nobody takes over any clients yet. Decide who does, then write the files.</source>
   <translation>Niemand übernimmt etwas. Entscheiden Sie, wer, und schreiben Sie die Dateien noch einmal.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/packs/colleague_files.py" />
   <source>Urgent or complex</source>
   <translation>Dringend oder schwierig</translation>
  </message>
  <message>
   <location filename="../../desktop/services/packs/colleague_files.py" />
   <source>You must know</source>
   <translation>Das müssen Sie wissen</translation>
  </message>
  <message>
   <location filename="../../desktop/services/packs/colleague_files.py" />
   <source>The client said</source>
   <translation>Der Klient sagte</translation>
  </message>
  <message>
   <location filename="../../desktop/services/packs/colleague_files.py" />
   <source>{urgency} of 3</source>
   <translation>{urgency} von 3</translation>
  </message>
  <message>
   <location filename="../../desktop/services/packs/colleague_list.py" />
   <source>{who}: {was} is now {now}.</source>
   <translation>{who}: {was} ist jetzt {now}.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/packs/colleague_list.py" />
   <source>Handover to {user}</source>
   <translation>Übergabe an {user}</translation>
  </message>
  <message>
   <location filename="../../desktop/services/packs/colleague_list.py" />
   <source>{leaver} leaves; the last working day is {day}</source>
   <translation>{leaver} geht; der letzte Arbeitstag ist {day}</translation>
  </message>
  <message>
   <location filename="../../desktop/services/packs/colleague_list.py" />
   <source>{practice}. Confidential: for {user}. {today}</source>
   <translation>{practice}. Vertraulich: für {user}. {today}</translation>
  </message>
  <message>
   <location filename="../../desktop/services/packs/colleague_list.py" />
   <source>First visit</source>
   <translation>Erster Termin</translation>
  </message>
  <message>
   <location filename="../../desktop/services/packs/colleague_list.py" />
   <source>Together with the leaver</source>
   <translation>Gemeinsam mit der ausscheidenden Person</translation>
  </message>
  <message>
   <location filename="../../desktop/services/packs/colleague_list.py" />
   <source>Consent</source>
   <translation>Einwilligung</translation>
  </message>
  <message>
   <location filename="../../desktop/services/packs/colleague_list.py" />
   <source>not asked</source>
   <translation>nicht gefragt</translation>
  </message>
  <message>
   <location filename="../../desktop/services/packs/colleague_list.py" />
   <source>When</source>
   <translation>Wann</translation>
  </message>
  <message>
   <location filename="../../desktop/services/packs/colleague_list.py" />
   <source>What</source>
   <translation>Was</translation>
  </message>
  <message>
   <location filename="../../desktop/services/packs/colleague_list.py" />
   <source>Where</source>
   <translation>Wo</translation>
  </message>
  <message>
   <location filename="../../desktop/services/packs/colleague_list.py" />
   <source>Nothing.</source>
   <translation>Nichts.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/packs/colleague_list.py" />
   <source>Your new clients: {clients}</source>
   <translation>Ihre neuen Klienten: {clients}</translation>
  </message>
  <message>
   <location filename="../../desktop/services/packs/colleague_list.py" />
   <source>New in your calendar: {visits}</source>
   <translation>Neu in Ihrem Kalender: {visits}</translation>
  </message>
  <message>
   <location filename="../../desktop/services/packs/colleague_list.py" />
   <source>What is different</source>
   <translation>Was anders ist</translation>
  </message>
  <message>
   <location filename="../../desktop/services/packs/colleague_list.py" />
   <source>none booked</source>
   <translation>nichts gebucht</translation>
  </message>
  <message>
   <location filename="../../desktop/services/packs/colleague_list.py" />
   <source>{client}: {time} is with you; the file is with {holder}.</source>
   <translation>{client}: {time} ist bei Ihnen; die Akte ist bei {holder}.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/packs/colleague_list.py" />
   <source>Accepted by {user}</source>
   <translation>Angenommen von {user}</translation>
  </message>
  <message>
   <location filename="../../desktop/services/packs/columns.py" />
   <source>Main Contact Relationship</source>
   <translation>Hauptkontakt: Beziehung</translation>
  </message>
  <message>
   <location filename="../../desktop/services/packs/columns.py" />
   <source>Main Contact Mobile</source>
   <translation>Hauptkontakt: Mobil</translation>
  </message>
  <message>
   <location filename="../../desktop/services/packs/columns.py" />
   <source>Main Contact Email</source>
   <translation>Hauptkontakt: E-Mail</translation>
  </message>
  <message>
   <location filename="../../desktop/services/packs/columns.py" />
   <source>Case Manager Since</source>
   <translation>Fallverantwortung seit</translation>
  </message>
  <message>
   <location filename="../../desktop/services/packs/columns.py" />
   <source>Last Appointment</source>
   <translation>Letzter Termin</translation>
  </message>
  <message>
   <location filename="../../desktop/services/packs/columns.py" />
   <source>Next Appointment</source>
   <translation>Nächster Termin</translation>
  </message>
  <message>
   <location filename="../../desktop/services/packs/columns.py" />
   <source>A pack has no column {unknown!r}. Choose among those that the preview shows.</source>
   <translation>Ein Paket hat keine Spalte {unknown!r}. Wählen Sie unter denen der Vorschau.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/packs/companion_files.py" />
   <source>Open the workbook in Excel, Numbers or LibreOffice and type its password. The practice will tell you the password separately from this file. Nobody can open the workbook without it; if it is lost, ask the practice for a new pack.</source>
   <translation>Öffnen Sie die Arbeitsmappe in Excel, Numbers oder LibreOffice und geben Sie ihr Kennwort ein. Die Praxis sagt Ihnen das Kennwort auf einem anderen Weg, als sie diese Datei geschickt hat. Ohne es kann niemand die Arbeitsmappe öffnen; ist es verloren, bitten Sie die Praxis um ein neues Paket.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/packs/companion_files.py" />
   <source>The client sheets are a PDF that opens with the same password: a page for each client, with room to write, for the talk with whoever takes over. A sheet that you print is as confidential as the file.</source>
   <translation>Die Übergabeblätter sind ein PDF, das sich mit demselben Kennwort öffnet: eine Seite für jeden Klienten, mit Platz zum Schreiben, für das Gespräch mit denen, die übernehmen. Ein gedrucktes Blatt ist so vertraulich wie die Datei.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/packs/companion_files.py" />
   <source>To check that the files arrived as they were written, compare their SHA-256 hashes with those in the file beside this one (Windows: certutil -hashfile FILE SHA256; Mac: shasum -a 256 FILE).</source>
   <translation>Um zu prüfen, dass die Dateien so ankamen, wie sie geschrieben wurden, vergleichen Sie ihre SHA-256-Prüfsummen mit denen in der Datei neben dieser (Windows: certutil -hashfile DATEI SHA256; Mac: shasum -a 256 DATEI).</translation>
  </message>
  <message>
   <location filename="../../desktop/services/packs/companion_files.py" />
   <source>Handover pack: {file}</source>
   <translation>Übergabepaket: {file}</translation>
  </message>
  <message>
   <location filename="../../desktop/services/packs/packs.py" />
   <source>The practitioner's own record of their clients on leaving the practice</source>
   <translation>Die eigene Aufstellung des Behandlers über seine Klienten beim Ausscheiden aus der Praxis</translation>
  </message>
  <message>
   <location filename="../../desktop/services/packs/packs.py" />
   <source>Made a handover pack of {clients} for {recipient}</source>
   <translation>Übergabepaket mit {clients} für {recipient} erstellt</translation>
  </message>
  <message>
   <location filename="../../desktop/services/packs/packs.py" />
   <source>A pack needs a password of 1 to {longest_password} characters. Choose another.</source>
   <translation>Ein Paket braucht ein Kennwort von 1 bis {longest_password} Zeichen. Wählen Sie ein anderes.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/packs/packs.py" />
   <source>A PDF takes a password of {longest_pdf_password} characters at most. Choose a shorter one.</source>
   <translation>Ein PDF nimmt ein Kennwort von höchstens {longest_pdf_password} Zeichen. Wählen Sie ein kürzeres.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/packs/packs.py" />
   <source>The client sheets cannot be drawn here. Leave them out.</source>
   <translation>Die Klientenblätter lassen sich hier nicht zeichnen. Lassen Sie sie weg.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/packs/packs.py" />
   <source>{name} could not be read back as it was written. Try another disk or folder.</source>
   <translation>{name} ließ sich nicht so zurücklesen, wie es geschrieben wurde. Versuchen Sie einen anderen Datenträger oder Ordner.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/packs/receipt.py" />
   <source>I have received the files named above, and they open with the password that I was given.</source>
   <translation>Ich habe die oben genannten Dateien erhalten, und sie öffnen sich mit dem Kennwort, das mir genannt wurde.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/packs/receipt.py" />
   <source>I keep them and their password safe, use them for the purpose named above only, and pass them on to nobody.</source>
   <translation>Ich bewahre sie und ihr Kennwort sicher auf, verwende sie nur für den oben genannten Zweck und gebe sie an niemanden weiter.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/packs/receipt.py" />
   <source>I delete them when the purpose is over, and tell the practice on the same day if they are lost.</source>
   <translation>Ich lösche sie, wenn der Zweck erfüllt ist, und sage der Praxis noch am selben Tag Bescheid, wenn sie verloren gehen.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/packs/receipt.py" />
   <source>Signature</source>
   <translation>Unterschrift</translation>
  </message>
  <message>
   <location filename="../../desktop/services/packs/receipt.py" />
   <source>Receipt for a handover pack</source>
   <translation>Empfangsbestätigung für ein Übergabepaket</translation>
  </message>
  <message>
   <location filename="../../desktop/services/packs/receipt.py" />
   <source>{practice}, for {recipient}</source>
   <translation>{practice}, für {recipient}</translation>
  </message>
  <message>
   <location filename="../../desktop/services/packs/receipt.py" />
   <source>{practice}. One copy for each side.</source>
   <translation>{practice}. Je ein Exemplar für beide Seiten.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/packs/receipt.py" />
   <source>{time} by {made_by}</source>
   <translation>{time} von {made_by}</translation>
  </message>
  <message>
   <location filename="../../desktop/services/packs/receipt.py" />
   <source>Record of the clients of</source>
   <translation>Aufstellung der Klienten von</translation>
  </message>
  <message>
   <location filename="../../desktop/services/packs/receipt.py" />
   <source>Handed to</source>
   <translation>Übergeben an</translation>
  </message>
  <message>
   <location filename="../../desktop/services/packs/receipt.py" />
   <source>Prepared</source>
   <translation>Erstellt</translation>
  </message>
  <message>
   <location filename="../../desktop/services/packs/receipt.py" />
   <source>Practice's record</source>
   <translation>Aufzeichnung der Praxis</translation>
  </message>
  <message>
   <location filename="../../desktop/services/packs/receipt.py" />
   <source>What was handed over</source>
   <translation>Was übergeben wurde</translation>
  </message>
  <message>
   <location filename="../../desktop/services/packs/receipt.py" />
   <source>I confirm</source>
   <translation>Ich bestätige</translation>
  </message>
  <message>
   <location filename="../../desktop/services/packs/rows.py" />
   <source>There is no such user in the practice. Choose another.</source>
   <translation>Diesen Benutzer gibt es in der Praxis nicht. Wählen Sie einen anderen.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/practice/acting.py" />
   <source>{name} is not an active supervisor of {practice}. Name one of these.</source>
   <translation>{name} ist keine aktive Leitung von {practice}. Nennen Sie eine von diesen.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/practice/acting.py" />
   <source>{practice} has no active supervisor yet, so nobody acts by name.</source>
   <translation>{practice} hat noch keine aktive Leitung, darum handelt niemand mit Namen.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/practice/care_settings.py" />
   <source>Changed disciplines, sites or holidays</source>
   <translation>Fachrichtungen, Standorte oder Feiertage geändert</translation>
  </message>
  <message>
   <location filename="../../desktop/services/practice/care_settings.py" />
   <source>{day} is there twice for the same site. Keep one of the two lines.</source>
   <translation>{day} steht zweimal für denselben Standort. Behalten Sie eine der beiden Zeilen.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/practice/letterhead.py" />
   <source>ABN {abn}</source>
   <translation>ABN {abn}</translation>
  </message>
  <message>
   <location filename="../../desktop/services/practice/letterhead.py" />
   <source>{one} or {other}</source>
   <translation>{one} oder {other}</translation>
  </message>
  <message>
   <location filename="../../desktop/services/practice/letterhead.py" />
   <source>call {phone}</source>
   <translation>Telefon {phone}</translation>
  </message>
  <message>
   <location filename="../../desktop/services/practice/letterhead.py" />
   <source>write to {email}</source>
   <translation>E-Mail {email}</translation>
  </message>
  <message>
   <location filename="../../desktop/services/practice/letterhead.py" />
   <source>Changed the letterhead</source>
   <translation>Briefkopf geändert</translation>
  </message>
  <message>
   <location filename="../../desktop/services/practice/letterhead.py" />
   <source>The logo is not a PNG or JPEG picture. Choose another file.</source>
   <translation>Das Logo ist kein PNG- oder JPEG-Bild. Wählen Sie eine andere Datei.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/practice/letterhead.py" />
   <source>The logo has more than {largest_logo} kB. Choose a smaller picture.</source>
   <translation>Das Logo hat mehr als {largest_logo} kB. Wählen Sie ein kleineres Bild.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/practice/lookup.py" />
   <source>Several users are called {ref!r}. Give the reference of the one you mean.</source>
   <translation>Mehrere Benutzer heißen {ref!r}. Geben Sie die Nummer dessen an, den Sie meinen.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/practice/lookup.py" />
   <source>There is no user {ref!r}. Give the reference or the full name.</source>
   <translation>Es gibt keinen Benutzer {ref!r}. Geben Sie die Nummer oder den vollen Namen an.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/practice/lookup.py" />
   <source>and more</source>
   <translation>und weitere</translation>
  </message>
  <message>
   <location filename="../../desktop/services/practice/lookup.py" />
   <source>There is no client {ref!r}. Give the reference of the client file.</source>
   <translation>Es gibt keinen Klienten {ref!r}. Geben Sie die Nummer der Klientenakte an.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/practice/other_system.py" />
   <source>The other system needs a name. Type it, then save.</source>
   <translation>Das andere System braucht einen Namen. Geben Sie ihn ein, und speichern Sie dann.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/practice/other_system.py" />
   <source>Changed where the records live</source>
   <translation>Geändert, wo die Akten liegen</translation>
  </message>
  <message>
   <location filename="../../desktop/services/practice/refusal_words.py" />
   <source>ages {youngest} to {oldest}</source>
   <translation>Alter {youngest} bis {oldest}</translation>
  </message>
  <message>
   <location filename="../../desktop/services/practice/refusal_words.py" />
   <source>other discipline</source>
   <translation>andere Fachrichtung</translation>
  </message>
  <message>
   <location filename="../../desktop/services/practice/refusal_words.py" />
   <source>If another discipline may take them</source>
   <translation>Wenn eine andere Fachrichtung sie nehmen darf</translation>
  </message>
  <message>
   <location filename="../../desktop/services/practice/refusal_words.py" />
   <source>Any &amp;discipline may take them</source>
   <translation>Jede &amp;Fachrichtung darf sie übernehmen</translation>
  </message>
  <message>
   <location filename="../../desktop/services/practice/refusal_words.py" />
   <source>no provider number</source>
   <translation>keine Abrechnungsnummer</translation>
  </message>
  <message>
   <location filename="../../desktop/services/practice/refusal_words.py" />
   <source>If they may be seen without a provider number</source>
   <translation>Wenn sie ohne Abrechnungsnummer behandelt werden dürfen</translation>
  </message>
  <message>
   <location filename="../../desktop/services/practice/refusal_words.py" />
   <source>A &amp;provider number is not needed</source>
   <translation>Eine Anbieternummer ist nicht nö&amp;tig</translation>
  </message>
  <message>
   <location filename="../../desktop/services/practice/refusal_words.py" />
   <source>outside the ages they see</source>
   <translation>außerhalb der behandelten Altersgruppe</translation>
  </message>
  <message>
   <location filename="../../desktop/services/practice/refusal_words.py" />
   <source>If colleagues see them whatever their age</source>
   <translation>Wenn Kollegen sie in jedem Alter nehmen</translation>
  </message>
  <message>
   <location filename="../../desktop/services/practice/refusal_words.py" />
   <source>Also colleagues who see other &amp;ages</source>
   <translation>Auch, wer andere &amp;Altersgruppen sieht</translation>
  </message>
  <message>
   <location filename="../../desktop/services/practice/refusal_words.py" />
   <source>not to be seen by them</source>
   <translation>soll nicht zu dieser Person</translation>
  </message>
  <message>
   <location filename="../../desktop/services/practice/refusal_words.py" />
   <source>If they may be seen by somebody they did not want</source>
   <translation>Wenn jemand sie nehmen darf, den sie nicht wollten</translation>
  </message>
  <message>
   <location filename="../../desktop/services/practice/refusal_words.py" />
   <source>Also colleagues who are not to s&amp;ee them</source>
   <translation>Auch, wer sie &amp;nicht sehen soll</translation>
  </message>
  <message>
   <location filename="../../desktop/services/practice/refusal_words.py" />
   <source>leaves too</source>
   <translation>scheidet auch aus</translation>
  </message>
  <message>
   <location filename="../../desktop/services/practice/refusal_words.py" />
   <source>If colleagues who leave too may take them for now</source>
   <translation>Wenn Kollegen, die auch ausscheiden, sie vorerst nehmen dürfen</translation>
  </message>
  <message>
   <location filename="../../desktop/services/practice/refusal_words.py" />
   <source>Also colleagues who are &amp;leaving too</source>
   <translation>Auch, wer selbst aussch&amp;eidet</translation>
  </message>
  <message>
   <location filename="../../desktop/services/practice/refusal_words.py" />
   <source>ages up to {oldest}</source>
   <translation>Alter bis {oldest}</translation>
  </message>
  <message>
   <location filename="../../desktop/services/practice/refusal_words.py" />
   <source>ages from {youngest}</source>
   <translation>Alter ab {youngest}</translation>
  </message>
  <message>
   <location filename="../../desktop/services/practice/refusal_words.py" />
   <source>{name} is the one who leaves.</source>
   <translation>{name} ist die Person, die ausscheidet.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/practice/refusal_words.py" />
   <source>{name} is inactive.</source>
   <translation>{name} ist inaktiv.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/practice/refusal_words.py" />
   <source>{name} is an accounts admin, who sees no clients.</source>
   <translation>{name} ist Verwaltung und behandelt keine Klienten.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/practice/refusal_words.py" />
   <source>{name} leaves too, on {day}.</source>
   <translation>{name} scheidet auch aus, am {day}.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/practice/refusal_words.py" />
   <source>{name} has another discipline; the client needs: {discipline}.</source>
   <translation>{name} hat eine andere Fachrichtung; der Klient braucht: {discipline}.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/practice/refusal_words.py" />
   <source>{name} sees {ages} only.</source>
   <translation>{name} sieht nur {ages}.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/practice/refusal_words.py" />
   <source>The client is not to be seen by {name}.</source>
   <translation>Der Klient soll nicht von {name} gesehen werden.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/practice/refusal_words.py" />
   <source>are leaving</source>
   <translation>scheiden aus</translation>
  </message>
  <message>
   <location filename="../../desktop/services/practice/refusal_words.py" />
   <source>are inactive</source>
   <translation>sind inaktiv</translation>
  </message>
  <message>
   <location filename="../../desktop/services/practice/refusal_words.py" />
   <source>are accounts admins</source>
   <translation>sind Verwaltung</translation>
  </message>
  <message>
   <location filename="../../desktop/services/practice/refusal_words.py" />
   <source>leave too</source>
   <translation>scheiden auch aus</translation>
  </message>
  <message>
   <location filename="../../desktop/services/practice/refusal_words.py" />
   <source>have another discipline</source>
   <translation>haben eine andere Fachrichtung</translation>
  </message>
  <message>
   <location filename="../../desktop/services/practice/refusal_words.py" />
   <source>do not see clients of this age</source>
   <translation>sehen keine Klienten dieses Alters</translation>
  </message>
  <message>
   <location filename="../../desktop/services/practice/refusal_words.py" />
   <source>are not to see this client</source>
   <translation>sollen diesen Klienten nicht sehen</translation>
  </message>
  <message>
   <location filename="../../desktop/services/practice/settings.py" />
   <source>The practice needs a name. Type it, then save.</source>
   <translation>Die Praxis braucht einen Namen. Geben Sie ihn ein, und speichern Sie dann.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/practice/settings.py" />
   <source>Changed the preferences</source>
   <translation>Einstellungen geändert</translation>
  </message>
  <message>
   <location filename="../../desktop/services/practice/settings.py" />
   <source>{timezone} is not a time zone. Choose one such as {default_timezone}.</source>
   <translation>{timezone} ist keine Zeitzone. Wählen Sie eine wie {default_timezone}.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/practice/sites.py" />
   <source>Changed sites and rooms</source>
   <translation>Standorte und Räume geändert</translation>
  </message>
  <message>
   <location filename="../../desktop/services/practice/sites.py" />
   <source>A site has no name. Type one, or remove the line.</source>
   <translation>Ein Standort hat keinen Namen. Geben Sie einen ein, oder entfernen Sie die Zeile.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/practice/sites.py" />
   <source>Two sites are called {name}. Give one of them another name.</source>
   <translation>Zwei Standorte heißen {name}. Geben Sie einem einen anderen Namen.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/practice/sites.py" />
   <source>{zone} is not a time zone. Choose one from the list, such as Australia/Sydney.</source>
   <translation>{zone} ist keine Zeitzone. Wählen Sie eine aus der Liste, etwa Australia/Sydney.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/practice/sites.py" />
   <source>{name} is still in use: {uses}. Rename it, or leave it.</source>
   <translation>{name} wird noch verwendet: {uses}. Benennen Sie ihn um, oder lassen Sie ihn.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/practice/sites.py" />
   <source>{number} appointment type</source>
   <translation>{number} Terminart</translation>
  </message>
  <message>
   <location filename="../../desktop/services/practice/sites.py" />
   <source>{number} appointment types</source>
   <translation>{number} Terminarten</translation>
  </message>
  <message>
   <location filename="../../desktop/services/practice/sites.py" />
   <source>{number} provider number</source>
   <translation>{number} Abrechnungsnummer</translation>
  </message>
  <message>
   <location filename="../../desktop/services/practice/sites.py" />
   <source>{number} provider numbers</source>
   <translation>{number} Abrechnungsnummern</translation>
  </message>
  <message>
   <location filename="../../desktop/services/practice/sites.py" />
   <source>{number} public holiday</source>
   <translation>{number} Feiertag</translation>
  </message>
  <message>
   <location filename="../../desktop/services/practice/sites.py" />
   <source>{number} public holidays</source>
   <translation>{number} Feiertage</translation>
  </message>
  <message>
   <location filename="../../desktop/services/reports/files.py" />
   <source>{number} current clients. Weekly minutes are the average of the open appointments in the next {weeks} weeks.</source>
   <translation>{number} aktuelle Klienten. Die Minuten je Woche sind der Durchschnitt der offenen Termine in den nächsten {weeks} Wochen.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/reports/files.py" />
   <source>All current clients</source>
   <translation>Alle aktuellen Klienten</translation>
  </message>
  <message>
   <location filename="../../desktop/services/reports/findings.py" />
   <source>{number} pair</source>
   <translation>{number} Paar</translation>
  </message>
  <message>
   <location filename="../../desktop/services/reports/findings.py" />
   <source>{number} pairs</source>
   <translation>{number} Paare</translation>
  </message>
  <message>
   <location filename="../../desktop/services/reports/findings.py" />
   <source>{number} problem</source>
   <translation>{number} Problem</translation>
  </message>
  <message>
   <location filename="../../desktop/services/reports/findings.py" />
   <source>{number} problems</source>
   <translation>{number} Probleme</translation>
  </message>
  <message>
   <location filename="../../desktop/services/reports/record_files.py" />
   <source>{operations}, the newest first.</source>
   <translation>{operations}, der neueste zuerst.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/reports/record_files.py" />
   <source>It stood at the {text}.</source>
   <translation>Sie stand bei: {text}.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/reports/record_files.py" />
   <source>Exported the record to {file}</source>
   <translation>Aufzeichnung exportiert nach {file}</translation>
  </message>
  <message>
   <location filename="../../desktop/services/reports/record_files.py" />
   <source>The record of the practice</source>
   <translation>Die Aufzeichnung der Praxis</translation>
  </message>
  <message>
   <location filename="../../desktop/services/self_test.py" />
   <source>a made-up practice of 60 clients and 600 appointments, encrypted</source>
   <translation>eine erfundene Praxis mit 60 Klienten und 600 Terminen, verschlüsselt</translation>
  </message>
  <message>
   <location filename="../../desktop/services/self_test.py" />
   <source>{number} clients are there again</source>
   <translation>{number} Klienten sind wieder da</translation>
  </message>
  <message>
   <location filename="../../desktop/services/self_test.py" />
   <source>users, clients and appointments came back the same</source>
   <translation>Benutzer, Klienten und Termine kamen gleich zurück</translation>
  </message>
  <message>
   <location filename="../../desktop/services/self_test.py" />
   <source>{number} clients, protected, opened with its password</source>
   <translation>{number} Klienten, geschützt, mit dem Kennwort geöffnet</translation>
  </message>
  <message>
   <location filename="../../desktop/services/self_test.py" />
   <source>{clients} clients and {appointments} appointments placed</source>
   <translation>{clients} Klienten und {appointments} Termine untergebracht</translation>
  </message>
  <message>
   <location filename="../../desktop/services/self_test.py" />
   <source>{clients} clients handed over, {sections} sections certified</source>
   <translation>{clients} Klienten übergeben, {sections} Abschnitte bescheinigt</translation>
  </message>
  <message>
   <location filename="../../desktop/services/self_test.py" />
   <source>every client is back, and the record is unbroken</source>
   <translation>jeder Klient ist zurück, und die Aufzeichnung ist lückenlos</translation>
  </message>
  <message>
   <location filename="../../desktop/services/self_test.py" />
   <source>New practice</source>
   <translation>Neue Praxis</translation>
  </message>
  <message>
   <location filename="../../desktop/services/self_test.py" />
   <source>Export and import</source>
   <translation>Export und Import</translation>
  </message>
  <message>
   <location filename="../../desktop/services/self_test.py" />
   <source>a wrong passphrase opened the practice</source>
   <translation>ein falsches Passwort hat die Praxis geöffnet</translation>
  </message>
  <message>
   <location filename="../../desktop/services/self_test.py" />
   <source>a damaged backup was taken for a whole one</source>
   <translation>eine beschädigte Sicherung galt als ganz</translation>
  </message>
  <message>
   <location filename="../../desktop/services/self_test.py" />
   <source>what came back is not what was written</source>
   <translation>was zurückkam, ist nicht, was geschrieben wurde</translation>
  </message>
  <message>
   <location filename="../../desktop/services/self_test.py" />
   <source>a wrong one is refused</source>
   <translation>ein falsches wird abgelehnt</translation>
  </message>
  <message>
   <location filename="../../desktop/services/self_test.py" />
   <source>{number} bytes, read back; one turned bit is noticed</source>
   <translation>{number} Bytes, zurückgelesen; ein gekipptes Bit fällt auf</translation>
  </message>
  <message>
   <location filename="../../desktop/services/users/details.py" />
   <source>The target weekly minutes</source>
   <translation>Das Ziel in Minuten je Woche</translation>
  </message>
  <message>
   <location filename="../../desktop/services/users/details.py" />
   <source>The maximum clients</source>
   <translation>Die Höchstzahl der Klienten</translation>
  </message>
  <message>
   <location filename="../../desktop/services/users/details.py" />
   <source>The youngest age seen</source>
   <translation>Das jüngste behandelte Alter</translation>
  </message>
  <message>
   <location filename="../../desktop/services/users/details.py" />
   <source>The oldest age seen</source>
   <translation>Das älteste behandelte Alter</translation>
  </message>
  <message>
   <location filename="../../desktop/services/users/details.py" />
   <source>That</source>
   <translation>Das</translation>
  </message>
  <message>
   <location filename="../../desktop/services/users/details.py" />
   <source>The ages seen</source>
   <translation>Die behandelte Altersgruppe</translation>
  </message>
  <message>
   <location filename="../../desktop/services/users/details.py" />
   <source>The last name is missing. Type it, then save.</source>
   <translation>Der Nachname fehlt. Geben Sie ihn ein, und speichern Sie dann.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/users/details.py" />
   <source>A leave</source>
   <translation>Eine Abwesenheit</translation>
  </message>
  <message>
   <location filename="../../desktop/services/users/details.py" />
   <source>One site has two provider numbers of the same kind. Keep one of them.</source>
   <translation>Ein Standort hat zwei Anbieternummern derselben Art. Behalten Sie eine davon.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/users/details.py" />
   <source>The hours on {weekday}</source>
   <translation>Die Arbeitszeit am {weekday}</translation>
  </message>
  <message>
   <location filename="../../desktop/services/users/details.py" />
   <source>Two lines of hours overlap on {weekdays}. Correct the times.</source>
   <translation>Zwei Zeilen der Arbeitszeit überschneiden sich am {weekdays}. Berichtigen Sie die Zeiten.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/users/details.py" />
   <source>Provider number {number} ends before it begins. Correct its dates.</source>
   <translation>Die Anbieternummer {number} endet, bevor sie beginnt. Berichtigen Sie die Daten.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/users/outstanding.py" />
   <source>Client {name} ({reference})</source>
   <translation>Klient {name} ({reference})</translation>
  </message>
  <message>
   <location filename="../../desktop/services/users/stored.py" />
   <source>There is no such user in this practice.</source>
   <translation>Diesen Benutzer gibt es in dieser Praxis nicht.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/users/users.py" />
   <source>Made {name} active</source>
   <translation>{name} aktiv gesetzt</translation>
  </message>
  <message>
   <location filename="../../desktop/services/users/users.py" />
   <source>Changed the {what} of {name}</source>
   <translation>Geändert: {what} von {name}</translation>
  </message>
  <message>
   <location filename="../../desktop/services/users/users.py" />
   <source>Somebody has changed or removed this leave in the meantime. Look at it again.</source>
   <translation>Jemand hat diese Abwesenheit inzwischen geändert oder entfernt. Sehen Sie noch einmal nach.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/users/users.py" />
   <source>Changed the {what} of a user</source>
   <translation>Geändert: {what} eines Benutzers</translation>
  </message>
  <message>
   <location filename="../../desktop/services/users/users.py" />
   <source>Made a user inactive</source>
   <translation>Benutzer inaktiv gesetzt</translation>
  </message>
  <message>
   <location filename="../../desktop/services/users/users.py" />
   <source>Made a user active</source>
   <translation>Benutzer aktiv gesetzt</translation>
  </message>
  <message>
   <location filename="../../desktop/services/users/users.py" />
   <source>{name} cannot be made inactive yet: {counted} would be left behind. Offboard {name}, so that colleagues take over.</source>
   <translation>{name} kann noch nicht inaktiv werden: {counted} blieben zurück. Führen Sie den Austritt von {name} aus, damit Kollegen übernehmen.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/users/users.py" />
   <source>{name} cannot become an accounts admin yet: an accounts admin has no clients, and {name} still has {counted}. Give them to colleagues first.</source>
   <translation>{name} kann noch nicht zur Buchhaltung wechseln: Dort hat man keine Klienten, und {name} hat noch {counted}. Geben Sie sie zuerst Kollegen.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/vendor/overview.py" />
   <source>Ticked a step in the other system</source>
   <translation>Schritt im anderen System abgehakt</translation>
  </message>
  <message>
   <location filename="../../desktop/services/vendor/overview.py" />
   <source>Skipped a step in the other system</source>
   <translation>Schritt im anderen System übersprungen</translation>
  </message>
  <message>
   <location filename="../../desktop/services/vendor/overview.py" />
   <source>Compare a new export of the other system: it proves what is done. Or skip it with a reason.</source>
   <translation>Vergleichen Sie einen neuen Export des anderen Systems: Er belegt, was erledigt ist. Oder überspringen Sie es mit einem Grund.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/vendor/overview.py" />
   <source>Opened a step in the other system again</source>
   <translation>Schritt im anderen System wieder geöffnet</translation>
  </message>
  <message>
   <location filename="../../desktop/services/vendor/reconciling.py" />
   <source>{name} holds neither clients nor appointments. Say which: --as clients or --as appointments.</source>
   <translation>{name} enthält weder Klienten noch Termine. Sagen Sie, was: --as clients oder --as appointments.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/vendor/reconciling.py" />
   <source>Compared the vendor's export with what was asked</source>
   <translation>Export des Anbieters mit dem Auftrag verglichen</translation>
  </message>
  <message>
   <location filename="../../desktop/services/vendor/reconciling.py" />
   <source>{name} has no column that says who the case manager is. Export it with that column, or name it with --map case_manager=HEADER.</source>
   <translation>{name} hat keine Spalte für die Fallverantwortung. Exportieren Sie die Datei mit dieser Spalte, oder nennen Sie sie mit --map case_manager=HEADER.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/vendor/reconciling.py" />
   <source>{name} says on which days the appointments are, but not at what time. Export it with the times.</source>
   <translation>{name} sagt, an welchen Tagen die Termine sind, aber nicht um welche Zeit. Exportieren Sie die Datei mit den Uhrzeiten.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/vendor/request_files.py" />
   <source>Attach: {workbook} (tell its password by telephone).</source>
   <translation>Anhängen: {workbook} (das Kennwort am Telefon nennen).</translation>
  </message>
  <message>
   <location filename="../../desktop/services/vendor/request_files.py" />
   <source>Our reference: {stood}</source>
   <translation>Unser Zeichen: {stood}</translation>
  </message>
  <message>
   <location filename="../../desktop/services/vendor/request_files.py" />
   <source>Leaving</source>
   <translation>Es scheidet aus</translation>
  </message>
  <message>
   <location filename="../../desktop/services/vendor/request_files.py" />
   <source>To transfer</source>
   <translation>Zu übertragen</translation>
  </message>
  <message>
   <location filename="../../desktop/services/vendor/request_files.py" />
   <source>Order</source>
   <translation>Reihenfolge</translation>
  </message>
  <message>
   <location filename="../../desktop/services/vendor/request_files.py" />
   <source>First the clients, then the appointments. The practice makes the user inactive afterwards.</source>
   <translation>Zuerst die Klienten, dann die Termine. Die Praxis setzt den Benutzer danach inaktiv.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/vendor/request_files.py" />
   <source>Questions to</source>
   <translation>Fragen an</translation>
  </message>
  <message>
   <location filename="../../desktop/services/vendor/request_files.py" />
   <source>Our reference</source>
   <translation>Unser Zeichen</translation>
  </message>
  <message>
   <location filename="../../desktop/services/vendor/request_files.py" />
   <source>Asking the vendor to transfer clients and appointments</source>
   <translation>Den Anbieter bitten, Klienten und Termine zu übertragen</translation>
  </message>
  <message>
   <location filename="../../desktop/services/vendor/request_files.py" />
   <source>The vendor's support</source>
   <translation>Der Kundendienst des Anbieters</translation>
  </message>
  <message>
   <location filename="../../desktop/services/vendor/requests.py" />
   <source>Wrote request {number} to the vendor for {leaver}</source>
   <translation>Auftrag {number} an den Anbieter geschrieben für {leaver}</translation>
  </message>
  <message>
   <location filename="../../desktop/services/vendor/requests.py" />
   <source>Nothing is open: the vendor was asked for everything, and all of it is done.</source>
   <translation>Nichts ist offen: Der Anbieter wurde um alles gebeten, und alles ist erledigt.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/vendor/requests.py" />
   <source>Noted how the vendor was asked</source>
   <translation>Vermerkt, wie der Anbieter gebeten wurde</translation>
  </message>
  <message>
   <location filename="../../desktop/services/vendor/texts.py" />
   <source>Hello, this is {practice}. {leaver} leaves; the last working day is {day}. Please transfer {what} in {name}, clients first, then appointments. We make the user inactive ourselves afterwards.</source>
   <translation>Guten Tag, hier ist {practice}. {leaver} scheidet aus; der letzte Arbeitstag ist {day}. Bitte übertragen Sie {what} in {name}, zuerst die Klienten, dann die Termine. Den Benutzer setzen wir danach selbst inaktiv.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/vendor/texts.py" />
   <source>Client {reference}{initials}: case manager {present} -&gt; {new}</source>
   <translation>Klient {reference}{initials}: Fallverantwortung {present} -&gt; {new}</translation>
  </message>
  <message>
   <location filename="../../desktop/services/vendor/texts.py" />
   <source>Appointment {reference}, {time}{where}: </source>
   <translation>Termin {reference}, {time}{where}: </translation>
  </message>
  <message>
   <location filename="../../desktop/services/vendor/texts.py" />
   <source>, at the new time {time}</source>
   <translation>, zur neuen Zeit {time}</translation>
  </message>
  <message>
   <location filename="../../desktop/services/vendor/texts.py" />
   <source>Clients, case manager {present} -&gt; {new}</source>
   <translation>Klienten, Fallverantwortung {present} -&gt; {new}</translation>
  </message>
  <message>
   <location filename="../../desktop/services/vendor/texts.py" />
   <source>Appointments{where}, {present} -&gt; {new}</source>
   <translation>Termine{where}, {present} -&gt; {new}</translation>
  </message>
  <message>
   <location filename="../../desktop/services/vendor/texts.py" />
   <source>your system</source>
   <translation>Ihrem System</translation>
  </message>
  <message>
   <location filename="../../desktop/services/vendor/texts.py" />
   <source>The workbook names each of them:</source>
   <translation>Die Arbeitsmappe nennt jeden einzeln:</translation>
  </message>
  <message>
   <location filename="../../desktop/services/vendor/texts.py" />
   <source>Please tell us when it is done. To reach us: {how_to_reach_us}.</source>
   <translation>Bitte sagen Sie uns, wenn es erledigt ist. So erreichen Sie uns: {how_to_reach_us}.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/vendor/texts.py" />
   <source>{start}cancel ({reason})</source>
   <translation>{start}absagen ({reason})</translation>
  </message>
  <message>
   <location filename="../../desktop/services/vendor/texts.py" />
   <source>{start}to the waiting list of {new}</source>
   <translation>{start}auf die Warteliste von {new}</translation>
  </message>
  <message>
   <location filename="../../desktop/services/vendor/texts.py" />
   <source>Have ready: the practice's account, this list, something to write.</source>
   <translation>Bereithalten: das Konto der Praxis, diese Liste, etwas zum Schreiben.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/vendor/texts.py" />
   <source>1. Say: {text}</source>
   <translation>1. Sagen Sie: {text}</translation>
  </message>
  <message>
   <location filename="../../desktop/services/vendor/texts.py" />
   <source>4. Ask for a ticket number, and by when it will be done in {name}. Write both down.</source>
   <translation>4. Fragen Sie nach einer Vorgangsnummer und bis wann es in {name} erledigt ist. Schreiben Sie beides auf.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/vendor/texts.py" />
   <source>Transfer for a leaving practitioner: {what}</source>
   <translation>Übertragung für einen ausscheidenden Behandler: {what}</translation>
  </message>
  <message>
   <location filename="../../desktop/services/vendor/texts.py" />
   <source>5. Say: {text}</source>
   <translation>5. Sagen Sie: {text}</translation>
  </message>
  <message>
   <location filename="../../desktop/services/vendor/texts.py" />
   <source>2. Read out the {clients}, one by one, and have them repeated back:</source>
   <translation>2. Lesen Sie vor ({clients}), einen nach dem anderen, und lassen Sie sie wiederholen:</translation>
  </message>
  <message>
   <location filename="../../desktop/services/vendor/texts.py" />
   <source>3. Read out the {appointments}:</source>
   <translation>3. Lesen Sie vor ({appointments}):</translation>
  </message>
  <message>
   <location filename="../../desktop/services/vendor/words.py" />
   <source>This comes later. {missing} Do that first, or skip it with a reason.</source>
   <translation>Das kommt später. {missing} Tun Sie das zuerst, oder überspringen Sie es mit einem Grund.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/vendor/words.py" />
   <source>Say why this step is skipped: the certificate prints the reason.</source>
   <translation>Sagen Sie, warum dieser Schritt übersprungen wird: Die Bescheinigung druckt den Grund.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/vendor/words.py" />
   <source>is still with {name}, at {time}</source>
   <translation>ist noch bei {name}, {time}</translation>
  </message>
  <message>
   <location filename="../../desktop/services/vendor/words.py" />
   <source>The case is not done. {missing}</source>
   <translation>Der Fall ist nicht fertig. {missing}</translation>
  </message>
  <message>
   <location filename="../../desktop/services/vendor/words.py" />
   <source>is still with {name}</source>
   <translation>ist noch bei {name}</translation>
  </message>
  <message>
   <location filename="../../desktop/services/vendor/words.py" />
   <source>The backup of {system} is not downloaded yet.</source>
   <translation>Die Sicherung aus {system} ist noch nicht heruntergeladen.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/vendor/words.py" />
   <source>There is no handover pack yet.</source>
   <translation>Es gibt noch kein Übergabepaket.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/vendor/words.py" />
   <source>Not every client is transferred in {system} yet.</source>
   <translation>Noch sind nicht alle Klienten in {system} übertragen.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/vendor/words.py" />
   <source>Not every appointment is transferred in {system} yet.</source>
   <translation>Noch sind nicht alle Termine in {system} übertragen.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/vendor/words.py" />
   <source>The user is not inactive in {system} yet.</source>
   <translation>Der Benutzer ist in {system} noch nicht inaktiv.</translation>
  </message>
  <message>
   <location filename="../../desktop/services/vendor/words.py" />
   <source>is missing in the file</source>
   <translation>fehlt in der Datei</translation>
  </message>
  <message>
   <location filename="../../desktop/services/vendor/words.py" />
   <source>is in the file twice</source>
   <translation>steht zweimal in der Datei</translation>
  </message>
  <message>
   <location filename="../../desktop/services/vendor/words.py" />
   <source>has no case manager</source>
   <translation>ist ohne Fallverantwortung</translation>
  </message>
  <message>
   <location filename="../../desktop/services/vendor/words.py" />
   <source>went to {name}</source>
   <translation>ging an {name}</translation>
  </message>
  <message>
   <location filename="../../desktop/services/vendor/words.py" />
   <source>is at {time}</source>
   <translation>steht auf {time}</translation>
  </message>
  <message>
   <location filename="../../desktop/services/vendor/words.py" />
   <source>is cancelled there</source>
   <translation>ist dort abgesagt</translation>
  </message>
  <message>
   <location filename="../../desktop/services/vendor/words.py" />
   <source>is not cancelled</source>
   <translation>ist nicht abgesagt</translation>
  </message>
  <message>
   <location filename="../../desktop/services/vendor/words.py" />
   <source>went to {name} instead of being cancelled</source>
   <translation>ging an {name}, statt abgesagt zu werden</translation>
  </message>
  <message>
   <location filename="../../desktop/services/vendor/words.py" />
   <source>is booked for {time}, not on the waiting list</source>
   <translation>ist für {time} gebucht und steht nicht auf der Warteliste</translation>
  </message>
  <message>
   <location filename="../../desktop/services/vendor/words.py" />
   <source>the other system</source>
   <translation>dem anderen System</translation>
  </message>
  <message>
   <location filename="../../desktop/tour/tour.py" />
   <source>{number} time</source>
   <translation>{number} Mal</translation>
  </message>
  <message>
   <location filename="../../desktop/tour/tour.py" />
   <source>{number} times</source>
   <translation>{number} Mal</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/actions.py" />
   <source>This time clashes:
{clashes}
Keep it anyway? Please give a reason.</source>
   <translation>Diese Zeit überschneidet sich:
{clashes}
Trotzdem behalten? Bitte geben Sie einen Grund an.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/actions.py" />
   <source>Why is the appointment cancelled?</source>
   <translation>Warum wird der Termin abgesagt?</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/actions.py" />
   <source>Cancel appointment</source>
   <translation>Termin absagen</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/actions.py" />
   <source>Keep this time</source>
   <translation>Diese Zeit behalten</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/actions.py" />
   <source>This one</source>
   <translation>Nur diesen</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/actions.py" />
   <source>This and following</source>
   <translation>Diesen und alle folgenden</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/actions.py" />
   <source>All to come</source>
   <translation>Alle kommenden</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/actions.py" />
   <source>This appointment is one of a series. Which do you mean?</source>
   <translation>Dieser Termin gehört zu einer Serie. Welche meinen Sie?</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/appointment_search.py" />
   <source>Search appointments</source>
   <translation>Termine suchen</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/appointment_search.py" />
   <source>A client, a type, or a word of a note</source>
   <translation>Ein Klient, eine Art oder ein Wort einer Notiz</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/appointment_search.py" />
   <source>Previous match</source>
   <translation>Voriger Treffer</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/appointment_search.py" />
   <source>Next match</source>
   <translation>Nächster Treffer</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/appointment_search.py" />
   <source>None found</source>
   <translation>Nichts gefunden</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/appointment_search.py" />
   <source>{place} of {total}</source>
   <translation>{place} von {total}</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/calendar_bar.py" />
   <source>Today</source>
   <translation>Heute</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/calendar_bar.py" />
   <source>Today (T)</source>
   <translation>Heute (T)</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/calendar_bar.py" />
   <source>Previous</source>
   <translation>Zurück</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/calendar_bar.py" />
   <source>Page Up</source>
   <translation>Bild auf</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/calendar_bar.py" />
   <source>Next</source>
   <translation>Weiter</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/calendar_bar.py" />
   <source>Page Down</source>
   <translation>Bild ab</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/calendar_bar.py" />
   <source>Go to a date</source>
   <translation>Zu einem Datum gehen</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/calendar_bar.py" />
   <source>New appointment</source>
   <translation>Neuer Termin</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/calendar_bar.py" />
   <source>New appointment (N)</source>
   <translation>Neuer Termin (N)</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/calendar_bar.py" />
   <source>Show cancelled appointments</source>
   <translation>Abgesagte Termine zeigen</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/calendar_bar.py" />
   <source>Show inactive practitioners</source>
   <translation>Inaktive Behandler anbieten</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/calendar_bar.py" />
   <source>Dragging over free time draws</source>
   <translation>Ziehen über freie Zeit zeichnet</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/calendar_bar.py" />
   <source>Key to colours and marks...</source>
   <translation>Erklärung der Farben und Zeichen ...</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/calendar_bar.py" />
   <source>Print...</source>
   <translation>Drucken ...</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/calendar_bar.py" />
   <source>More</source>
   <translation>Mehr</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/calendar_bar.py" />
   <source>Leave</source>
   <translation>Abwesenheit</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/calendar_bar.py" />
   <source>Working hours</source>
   <translation>Arbeitszeiten</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/calendar_bar.py" />
   <source>{dates}. Go to a date</source>
   <translation>{dates}. Zu einem Datum gehen</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/calendar_bar.py" />
   <source>{words} ({key})</source>
   <translation>{words} ({key})</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/calendar_tab.py" />
   <source>Waiting list</source>
   <translation>Warteliste</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/calendar_tab.py" />
   <source>Practitioners</source>
   <translation>Behandler</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/dialogs/appointment_dialog.py" />
   <source>Appointment</source>
   <translation>Termin</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/dialogs/appointment_dialog.py" />
   <source>Your changes to this appointment are not saved.</source>
   <translation>Ihre Änderungen an diesem Termin sind nicht gespeichert.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/dialogs/appointment_dialog.py" />
   <source>Book</source>
   <translation>Buchen</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/dialogs/appointment_dialog.py" />
   <source>Close</source>
   <translation>Schließen</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/dialogs/appointment_dialog.py" />
   <source>Save</source>
   <translation>Speichern</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/dialogs/appointment_dialog.py" />
   <source>No client is chosen. Book this time without a client?</source>
   <translation>Kein Klient ist gewählt. Diese Zeit ohne Klienten buchen?</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/dialogs/appointment_dialog.py" />
   <source>Book without a client</source>
   <translation>Ohne Klienten buchen</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/dialogs/appointment_dialog.py" />
   <source>Cancel appointment...</source>
   <translation>Termin absagen ...</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/dialogs/appointment_dialog.py" />
   <source>one of a series</source>
   <translation>Teil einer Serie</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/dialogs/appointment_dialog.py" />
   <source>Reference {reference}</source>
   <translation>Nummer {reference}</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/dialogs/appointment_dialog.py" />
   <source>cancelled: {reason}</source>
   <translation>abgesagt: {reason}</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/dialogs/appointment_dialog.py" />
   <source>overlap accepted: {reason}</source>
   <translation>Überschneidung hingenommen: {reason}</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/dialogs/appointment_form.py" />
   <source>Appointment type</source>
   <translation>Terminart</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/dialogs/appointment_form.py" />
   <source>on the next day</source>
   <translation>am nächsten Tag</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/dialogs/appointment_form.py" />
   <source>R&amp;epeats</source>
   <translation>Wi&amp;ederholt sich</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/dialogs/appointment_form.py" />
   <source>&amp;Practitioner</source>
   <translation>&amp;Behandler</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/dialogs/appointment_form.py" />
   <source>&amp;Clients</source>
   <translation>&amp;Klienten</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/dialogs/appointment_form.py" />
   <source>&amp;When</source>
   <translation>&amp;Wann</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/dialogs/appointment_form.py" />
   <source>&amp;Type</source>
   <translation>&amp;Art</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/dialogs/appointment_form.py" />
   <source>&amp;Site</source>
   <translation>&amp;Standort</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/dialogs/appointment_form.py" />
   <source>&amp;Room</source>
   <translation>&amp;Raum</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/dialogs/appointment_form.py" />
   <source>Stat&amp;us</source>
   <translation>Stat&amp;us</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/dialogs/appointment_form.py" />
   <source>N&amp;otes</source>
   <translation>N&amp;otizen</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/dialogs/appointment_form.py" />
   <source>to</source>
   <translation>bis</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/dialogs/appointment_form.py" />
   <source>{name} (no longer offered)</source>
   <translation>{name} (wird nicht mehr angeboten)</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/dialogs/client_picker.py" />
   <source>Search clients to add</source>
   <translation>Klienten zum Hinzufügen suchen</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/dialogs/client_picker.py" />
   <source>Clients found</source>
   <translation>Gefundene Klienten</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/dialogs/client_picker.py" />
   <source>Clients of the appointment</source>
   <translation>Klienten des Termins</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/dialogs/client_picker.py" />
   <source>Delete removes a client</source>
   <translation>Entf nimmt einen Klienten heraus</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/dialogs/hours_dialog.py" />
   <source>From</source>
   <translation>Von</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/dialogs/hours_dialog.py" />
   <source>To</source>
   <translation>Bis</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/dialogs/hours_dialog.py" />
   <source>All their sites</source>
   <translation>Alle ihre Standorte</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/dialogs/hours_dialog.py" />
   <source>&amp;From</source>
   <translation>&amp;Von</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/dialogs/hours_dialog.py" />
   <source>&amp;To</source>
   <translation>&amp;Bis</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/dialogs/hours_dialog.py" />
   <source>Save hours</source>
   <translation>Arbeitszeit speichern</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/dialogs/hours_dialog.py" />
   <source>{name}, every {day}</source>
   <translation>{name}, jeden {day}</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/dialogs/hours_dialog.py" />
   <source>Add to the hours of {day}</source>
   <translation>Zu den Arbeitszeiten am {day} hinzufügen</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/dialogs/hours_dialog.py" />
   <source>Replace the hours of {day}</source>
   <translation>Die Arbeitszeiten am {day} ersetzen</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/dialogs/key_dialog.py" />
   <source>Key to colours and marks</source>
   <translation>Erklärung der Farben und Zeichen</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/dialogs/key_dialog.py" />
   <source>Marks</source>
   <translation>Zeichen</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/dialogs/key_dialog.py" />
   <source>Appointment types</source>
   <translation>Terminarten</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/dialogs/key_dialog.py" />
   <source>Clash</source>
   <translation>Überschneidung</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/dialogs/key_dialog.py" />
   <source>One of a series</source>
   <translation>Teil einer Serie</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/dialogs/key_dialog.py" />
   <source>Clashes with something</source>
   <translation>Überschneidet sich mit etwas</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/dialogs/key_dialog.py" />
   <source>No type</source>
   <translation>Keine Art</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/dialogs/key_dialog.py" />
   <source>The practice has no appointment types yet</source>
   <translation>Die Praxis hat noch keine Terminarten</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/dialogs/leave_dialog.py" />
   <source>Annual leave, sick leave ...</source>
   <translation>Urlaub, Krankheit ...</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/dialogs/leave_dialog.py" />
   <source>&amp;Reason</source>
   <translation>&amp;Grund</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/dialogs/leave_dialog.py" />
   <source>Appointments in this time stay where they are; each is marked as a clash.</source>
   <translation>Termine in dieser Zeit bleiben, wo sie sind; jeder wird als Überschneidung markiert.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/dialogs/leave_dialog.py" />
   <source>Save leave</source>
   <translation>Abwesenheit speichern</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/dialogs/leave_dialog.py" />
   <source>Remove leave</source>
   <translation>Abwesenheit entfernen</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/dialogs/repeat_dialog.py" />
   <source>Repeat the appointment</source>
   <translation>Den Termin wiederholen</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/dialogs/repeat_dialog.py" />
   <source>Book the series</source>
   <translation>Serie buchen</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/dialogs/repeat_dialog.py" />
   <source>{clients}, {when}, with {practitioner}</source>
   <translation>{clients}, {when}, bei {practitioner}</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/dialogs/repeat_fields.py" />
   <source>Every month, on the {place} {weekday}</source>
   <translation>Jeden Monat, am {place} {weekday}</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/dialogs/repeat_fields.py" />
   <source>Repeats</source>
   <translation>Wiederholt sich</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/dialogs/repeat_fields.py" />
   <source>Every week</source>
   <translation>Jede Woche</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/dialogs/repeat_fields.py" />
   <source>Every 2 weeks</source>
   <translation>Alle 2 Wochen</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/dialogs/repeat_fields.py" />
   <source>Ends</source>
   <translation>Endet</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/dialogs/repeat_fields.py" />
   <source>for</source>
   <translation>nach</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/dialogs/repeat_fields.py" />
   <source>until</source>
   <translation>am</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/dialogs/repeat_fields.py" />
   <source>Number of appointments</source>
   <translation>Termine insgesamt</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/dialogs/repeat_fields.py" />
   <source> appointments</source>
   <translation> Terminen</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/dialogs/repeat_fields.py" />
   <source>Last day</source>
   <translation>Letzter Tag</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/dialogs/repeat_fields.py" />
   <source>first</source>
   <translation>ersten</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/dialogs/repeat_fields.py" />
   <source>second</source>
   <translation>zweiten</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/dialogs/repeat_fields.py" />
   <source>third</source>
   <translation>dritten</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/dialogs/repeat_fields.py" />
   <source>fourth</source>
   <translation>vierten</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/dialogs/repeat_fields.py" />
   <source>last</source>
   <translation>letzten</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/dialogs/repeat_fields.py" />
   <source>Does not repeat</source>
   <translation>Wiederholt sich nicht</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/dialogs/types_dialog.py" />
   <source>Where a type needs a profession, its clients go to colleagues of that profession when somebody leaves.</source>
   <translation>Wo eine Art eine Fachrichtung verlangt, gehen ihre Klienten beim Austritt an Kollegen dieser Fachrichtung.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/dialogs/types_dialog.py" />
   <source>Add a type</source>
   <translation>Art hinzufügen</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/dialogs/types_dialog.py" />
   <source>No appointment types yet.</source>
   <translation>Noch keine Terminarten.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/dialogs/types_dialog.py" />
   <source>Your changes to the appointment types are not saved.</source>
   <translation>Ihre Änderungen an den Terminarten sind nicht gespeichert.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/dialogs/types_dialog.py" />
   <source>Name of the type</source>
   <translation>Name der Art</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/dialogs/types_dialog.py" />
   <source> minutes</source>
   <translation> Minuten</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/dialogs/types_dialog.py" />
   <source>Length</source>
   <translation>Dauer</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/dialogs/types_dialog.py" />
   <source>Colour...</source>
   <translation>Farbe ...</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/dialogs/types_dialog.py" />
   <source>Needs which profession</source>
   <translation>Verlangt welche Fachrichtung</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/dialogs/types_dialog.py" />
   <source>Any site</source>
   <translation>Jeder Standort</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/dialogs/types_dialog.py" />
   <source>any profession</source>
   <translation>jede Fachrichtung</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/entry_menu.py" />
   <source>Open</source>
   <translation>Öffnen</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/entry_menu.py" />
   <source>Copy</source>
   <translation>Kopieren</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/entry_menu.py" />
   <source>Move to colleague</source>
   <translation>An einen Kollegen geben</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/entry_menu.py" />
   <source>New appointment...</source>
   <translation>Neuer Termin ...</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/entry_menu.py" />
   <source>Paste appointment...</source>
   <translation>Termin einfügen ...</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/entry_menu.py" />
   <source>Repeat...</source>
   <translation>Wiederholen ...</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/entry_menu.py" />
   <source>Open client</source>
   <translation>Klient öffnen</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/interactive.py" />
   <source>Calendar</source>
   <translation>Kalender</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/interactive.py" />
   <source>Free</source>
   <translation>Frei</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/mini_month.py" />
   <source>Month</source>
   <translation>Monat</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/mini_month.py" />
   <source>Days of the month</source>
   <translation>Tage des Monats</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/mini_month.py" />
   <source>Previous month</source>
   <translation>Voriger Monat</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/mini_month.py" />
   <source>Next month</source>
   <translation>Nächster Monat</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/mode_buttons.py" />
   <source>Work week</source>
   <translation>Arbeitswoche</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/mode_buttons.py" />
   <source>Week</source>
   <translation>Woche</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/month_view.py" />
   <source>{n} in all</source>
   <translation>{n} insgesamt</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/month_view.py" />
   <source>no appointments</source>
   <translation>keine Termine</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/month_view.py" />
   <source>away</source>
   <translation>abwesend</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/month_view.py" />
   <source>and {n} more</source>
   <translation>und {n} weitere</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/painting/printing.py" />
   <source>{title} ({number} of {all})</source>
   <translation>{title} ({number} von {all})</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/practitioner_list.py" />
   <source>Practitioners shown</source>
   <translation>Angezeigte Behandler</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/practitioner_list.py" />
   <source>Tick whom to show. A double-click shows one alone.</source>
   <translation>Haken Sie an, wer gezeigt wird. Ein Doppelklick zeigt nur eine Person.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/practitioner_list.py" />
   <source>Inactive, but still has upcoming appointments</source>
   <translation>Inaktiv, hat aber noch kommende Termine</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/span.py" />
   <source>{first} to {last}</source>
   <translation>{first} bis {last}</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/statuses.py" />
   <source>The client has confirmed</source>
   <translation>Der Klient hat bestätigt</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/statuses.py" />
   <source>The client is in the waiting room</source>
   <translation>Der Klient ist im Wartezimmer</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/statuses.py" />
   <source>The client came</source>
   <translation>Der Klient kam</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/statuses.py" />
   <source>The client did not come</source>
   <translation>Der Klient kam nicht</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/statuses.py" />
   <source>Not confirmed yet</source>
   <translation>Noch nicht bestätigt</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/statuses.py" />
   <source>Shown with More &gt; Show cancelled appointments</source>
   <translation>Gezeigt mit Mehr &gt; Abgesagte Termine zeigen</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/words.py" />
   <source>Overlap accepted: {reason}</source>
   <translation>Überschneidung hingenommen: {reason}</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/words.py" />
   <source>{start} to {end}</source>
   <translation>{start} bis {end}</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/words.py" />
   <source>with {name}</source>
   <translation>mit {name}</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/words.py" />
   <source>With {name}</source>
   <translation>Bei {name}</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/words.py" />
   <source>Joint visit with {name}</source>
   <translation>Gemeinsamer Termin mit {name}</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/zoom_buttons.py" />
   <source>Shorter hours</source>
   <translation>Niedrigere Stunden</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/zoom_buttons.py" />
   <source>Taller hours</source>
   <translation>Höhere Stunden</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/calendar/zoom_buttons.py" />
   <source>{words} ({key}, or Ctrl and the wheel)</source>
   <translation>{words} ({key}, oder Strg und das Mausrad)</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/answers_dialog.py" />
   <source>The leaver's answers</source>
   <translation>Die Antworten der ausscheidenden Person</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/answers_dialog.py" />
   <source>Question</source>
   <translation>Frage</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/answers_dialog.py" />
   <source>Differences</source>
   <translation>Unterschiede</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/answers_dialog.py" />
   <source>Nothing differs from what is kept.</source>
   <translation>Nichts weicht von dem ab, was behalten ist.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/answers_dialog.py" />
   <source>&amp;Keep the answers</source>
   <translation>Antworten &amp;behalten</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/answers_dialog.py" />
   <source>What could not be read, and who is missing</source>
   <translation>Was nicht gelesen werden konnte, und wer fehlt</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/answers_dialog.py" />
   <source>{clients} answered, {changed} new or different. Nothing is kept until you say so.</source>
   <translation>{clients} beantwortet, {changed} neu oder anders. Nichts wird behalten, bevor Sie es sagen.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/answers_dialog.py" />
   <source>Missing on the list: {name}</source>
   <translation>Fehlt auf der Liste: {name}</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/answers_dialog.py" />
   <source>Row {row}, {column}: {problem}.</source>
   <translation>Zeile {row}, {column}: {problem}.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/ask_dialog.py" />
   <source>The answers are kept. The plan stays as it is until you suggest it again.</source>
   <translation>Die Antworten sind behalten. Der Plan bleibt, wie er ist, bis Sie ihn neu vorschlagen lassen.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/ask_dialog.py" />
   <source>Ask the leaver</source>
   <translation>Die ausscheidende Person fragen</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/ask_dialog.py" />
   <source>The leaver gets one protected workbook of their own clients, with columns to fill in: is the list right, who would suit, what is urgent, what must the next practitioner know. Give them the password in another way. Nothing in the practice changes until you say so.</source>
   <translation>Die ausscheidende Person bekommt eine geschützte Arbeitsmappe ihrer eigenen Klienten mit Spalten zum Ausfüllen: Stimmt die Liste, wer würde passen, was ist dringend, was muss die nächste Person wissen. Geben Sie das Kennwort auf anderem Weg weiter. In der Praxis ändert sich nichts, bevor Sie es sagen.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/ask_dialog.py" />
   <source>Password of the workbook</source>
   <translation>Kennwort der Arbeitsmappe</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/ask_dialog.py" />
   <source>Pass&amp;word</source>
   <translation>&amp;Kennwort</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/ask_dialog.py" />
   <source>W&amp;rite the questions...</source>
   <translation>F&amp;ragen schreiben ...</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/ask_dialog.py" />
   <source>Import the &amp;answers...</source>
   <translation>&amp;Antworten einlesen ...</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/ask_dialog.py" />
   <source>Choose the file that came back</source>
   <translation>Die zurückgekommene Datei wählen</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/ask_dialog.py" />
   <source>Choose a folder</source>
   <translation>Ordner wählen</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/ask_dialog.py" />
   <source>On &amp;paper...</source>
   <translation>Auf &amp;Papier ...</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/ask_dialog.py" />
   <source>&amp;Type in the answers...</source>
   <translation>Antworten ein&amp;tippen ...</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/ask_dialog.py" />
   <source>The questions about {clients} are written.</source>
   <translation>Die Fragen zu {clients} sind geschrieben.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/ask_dialog.py" />
   <source>Suggest the plan again</source>
   <translation>Plan neu vorschlagen</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/ask_dialog.py" />
   <source>Close them in the plan</source>
   <translation>Im Plan abschließen</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/cases_window.py" />
   <source>Offboardings</source>
   <translation>Austritte</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/cases_window.py" />
   <source>Every offboarding, with what is still open</source>
   <translation>Jeder Austritt und was noch offen ist</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/cases_window.py" />
   <source>Who does them</source>
   <translation>Wer sie erledigt</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/cases_window.py" />
   <source>Nobody has left yet. Offboard a practitioner to begin.</source>
   <translation>Noch ist niemand ausgeschieden. Beginnen Sie mit dem Austritt einer Person.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/cases_window.py" />
   <source>Off&amp;board a practitioner...</source>
   <translation>Aus&amp;tritt beginnen ...</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/cases_window.py" />
   <source>Se&amp;veral at once...</source>
   <translation>&amp;Mehrere auf einmal ...</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/cases_window.py" />
   <source>&amp;Open</source>
   <translation>Ö&amp;ffnen</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/cases_window.py" />
   <source>&amp;Ask the leaver...</source>
   <translation>&amp;Ausscheidende Person fragen ...</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/cases_window.py" />
   <source>&amp;Joint visits...</source>
   <translation>Gemeinsame Te&amp;rmine ...</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/cases_window.py" />
   <source>&amp;Tell clients...</source>
   <translation>Klienten &amp;benachrichtigen ...</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/cases_window.py" />
   <source>&amp;Colleagues...</source>
   <translation>&amp;Kollegen ...</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/cases_window.py" />
   <source>Ta&amp;sks...</source>
   <translation>Auf&amp;gaben ...</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/cases_window.py" />
   <source>In &amp;your system...</source>
   <translation>In &amp;Ihrem System ...</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/colleagues_window.py" />
   <source>not yet</source>
   <translation>noch nicht</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/colleagues_window.py" />
   <source>Written for {colleagues}. Give each of them the file, and the password in another way.</source>
   <translation>Geschrieben für {colleagues}. Geben Sie jedem die Datei und auf anderem Weg das Kennwort.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/colleagues_window.py" />
   <source>Colleagues who take over</source>
   <translation>Kollegen, die übernehmen</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/colleagues_window.py" />
   <source>Each colleague gets one protected file: their new clients with a sheet each, what is new in their calendar, what is different, and a line to sign. Note here when they accepted.</source>
   <translation>Jeder Kollege bekommt eine geschützte Datei: seine neuen Klienten mit je einem Blatt, was in seinem Kalender neu ist, was anders ist, und eine Zeile zum Unterschreiben. Notieren Sie hier, wenn er angenommen hat.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/colleagues_window.py" />
   <source>Colleague</source>
   <translation>Kollege</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/colleagues_window.py" />
   <source>New clients</source>
   <translation>Neue Klienten</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/colleagues_window.py" />
   <source>New visits</source>
   <translation>Neue Besuche</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/colleagues_window.py" />
   <source>Accepted</source>
   <translation>Angenommen</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/colleagues_window.py" />
   <source>Colleagues</source>
   <translation>Kollegen</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/colleagues_window.py" />
   <source>Nobody takes over any clients yet.</source>
   <translation>Noch übernimmt niemand etwas.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/colleagues_window.py" />
   <source>Password of the files</source>
   <translation>Kennwort der Dateien</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/colleagues_window.py" />
   <source>&amp;Accepted</source>
   <translation>&amp;Angenommen</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/colleagues_window.py" />
   <source>&amp;Not accepted yet</source>
   <translation>&amp;Noch nicht angenommen</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/colleagues_window.py" />
   <source>W&amp;rite the files...</source>
   <translation>Dateien sch&amp;reiben ...</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/colleagues_window.py" />
   <source>the practice</source>
   <translation>die Praxis</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/give_dialog.py" />
   <source>Give to somebody else</source>
   <translation>Jemand anderem geben</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/give_dialog.py" />
   <source>To whom</source>
   <translation>Wem</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/give_dialog.py" />
   <source>Reasons against it</source>
   <translation>Was dagegen spricht</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/give_dialog.py" />
   <source>Why it is right all the same</source>
   <translation>Warum es trotzdem richtig ist</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/give_dialog.py" />
   <source>needed if there are reasons against it</source>
   <translation>nötig, wenn etwas dagegen spricht</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/give_dialog.py" />
   <source>&amp;To whom</source>
   <translation>&amp;Wem</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/give_dialog.py" />
   <source>&amp;Why all the same</source>
   <translation>W&amp;arum trotzdem</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/give_dialog.py" />
   <source>&amp;Give to them</source>
   <translation>&amp;Übergeben</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/give_dialog.py" />
   <source>choose a colleague</source>
   <translation>einen Kollegen wählen</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/give_dialog.py" />
   <source>Also moved: {visits}. Letters and lists are brought up to date.</source>
   <translation>{visits} gehen mit. Briefe und Listen folgen.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/give_dialog.py" />
   <source>Not moved, because it is a group: {visits}.</source>
   <translation>Nicht mitgenommen, weil Gruppe: {visits}.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/joint_visits_window.py" />
   <source>Booked for {clients}. Letters say so from now on; Undo takes it back.</source>
   <translation>Gebucht für {clients}. Die Briefe sagen es von nun an; Rückgängig nimmt es zurück.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/joint_visits_window.py" />
   <source>Joint visits</source>
   <translation>Gemeinsame Termine</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/joint_visits_window.py" />
   <source>The leaver and the new practitioner see the client together once before the last day. Tick the clients; the leaver's wishes and urgent clients are ticked already.</source>
   <translation>Die ausscheidende und die neue Fachperson sehen den Klienten vor dem letzten Tag einmal gemeinsam. Haken Sie die Klienten an; Wünsche der ausscheidenden Fachperson und dringende Klienten sind schon angehakt.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/joint_visits_window.py" />
   <source>Joint visit</source>
   <translation>Gemeinsamer Termin</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/joint_visits_window.py" />
   <source>No clients to introduce.</source>
   <translation>Keine Klienten vorzustellen.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/joint_visits_window.py" />
   <source>&amp;Look for times</source>
   <translation>Zeiten &amp;suchen</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/joint_visits_window.py" />
   <source>&amp;Take back</source>
   <translation>&amp;Zurücknehmen</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/joint_visits_window.py" />
   <source>&amp;Book the times found</source>
   <translation>Die gefundenen Zeiten &amp;buchen</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/joint_visits_window.py" />
   <source>not found: nobody takes over</source>
   <translation>nicht gefunden: niemand übernimmt</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/joint_visits_window.py" />
   <source>not found: no visit before the last day</source>
   <translation>nicht gefunden: kein Termin vor dem letzten Tag</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/joint_visits_window.py" />
   <source>not found: no time at which both are free</source>
   <translation>nicht gefunden: keine Zeit, zu der beide frei sind</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/joint_visits_window.py" />
   <source>the leaver wishes it</source>
   <translation>die ausscheidende Fachperson wünscht es</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/joint_visits_window.py" />
   <source>{when}, at their own visit</source>
   <translation>{when}, beim eigenen Termin</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/joint_visits_window.py" />
   <source>booked: {when}</source>
   <translation>gebucht: {when}</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/joint_visits_window.py" />
   <source>{when}, moved from {was}</source>
   <translation>{when}, verlegt von {was}</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/joint_visits_window.py" />
   <source>{n} ticked</source>
   <translation>{n} angehakt</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/joint_visits_window.py" />
   <source>{n} found</source>
   <translation>{n} gefunden</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/joint_visits_window.py" />
   <source>{n} not found</source>
   <translation>{n} nicht gefunden</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/joint_visits_window.py" />
   <source>{n} booked</source>
   <translation>{n} gebucht</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/joint_visits_window.py" />
   <source>urgent: {n} of 3</source>
   <translation>dringend: {n} von 3</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/letterhead_dialog.py" />
   <source>Letterhead</source>
   <translation>Briefkopf</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/letterhead_dialog.py" />
   <source>no logo</source>
   <translation>kein Logo</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/letterhead_dialog.py" />
   <source>&amp;Address</source>
   <translation>&amp;Anschrift</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/letterhead_dialog.py" />
   <source>A&amp;BN</source>
   <translation>A&amp;BN</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/letterhead_dialog.py" />
   <source>&amp;Telephone</source>
   <translation>&amp;Telefon</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/letterhead_dialog.py" />
   <source>Si&amp;gned by</source>
   <translation>&amp;Unterschrift von</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/letterhead_dialog.py" />
   <source>Logo</source>
   <translation>Logo</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/letterhead_dialog.py" />
   <source>&amp;Save</source>
   <translation>&amp;Speichern</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/letterhead_dialog.py" />
   <source>Choose a logo</source>
   <translation>Logo wählen</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/letterhead_dialog.py" />
   <source>&amp;Choose...</source>
   <translation>&amp;Wählen ...</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/letterhead_dialog.py" />
   <source>&amp;Remove</source>
   <translation>Ent&amp;fernen</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/letterhead_dialog.py" />
   <source>{name} cannot be read.</source>
   <translation>{name} kann nicht gelesen werden.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/letters_window.py" />
   <source>Wording of letters</source>
   <translation>Wortlaut der Briefe</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/letters_window.py" />
   <source>Wording</source>
   <translation>Wortlaut</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/letters_window.py" />
   <source>Preview</source>
   <translation>Vorschau</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/letters_window.py" />
   <source>Fields</source>
   <translation>Felder</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/letters_window.py" />
   <source>Double-click a field to put it in</source>
   <translation>Doppelklick setzt ein Feld ein</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/letters_window.py" />
   <source>R&amp;eset to standard wording</source>
   <translation>Auf Standardwortlaut &amp;zurücksetzen</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/letters_window.py" />
   <source>&amp;Letterhead...</source>
   <translation>&amp;Briefkopf ...</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/notice_detail.py" />
   <source>{tries}. Two calls, an e-mail and a message did not reach them: decide how to go on.</source>
   <translation>{tries}. Zwei Anrufe, eine E-Mail und eine Nachricht haben sie nicht erreicht: Entscheiden Sie, wie es weitergeht.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/notice_detail.py" />
   <source>Tried</source>
   <translation>Versucht</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/notice_files.py" />
   <source>W&amp;rite again from the template...</source>
   <translation>Aus der &amp;Vorlage neu schreiben ...</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/notice_files.py" />
   <source>These e-mail drafts were written before their wording changed:</source>
   <translation>Diese E-Mail-Entwürfe wurden geschrieben, bevor sich ihr Wortlaut geändert hat:</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/notice_files.py" />
   <source>{name} ({reference}): typed in by hand since; kept as it is</source>
   <translation>{name} ({reference}): seitdem von Hand geändert; bleibt, wie es ist</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/notice_files.py" />
   <source>O&amp;pen an e-mail</source>
   <translation>E-Mail öf&amp;fnen</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/notice_files.py" />
   <source>Opens the letter to the selected client in your own mail program, unsent</source>
   <translation>Öffnet den Brief an den ausgewählten Klienten in Ihrem E-Mail-Programm, ohne ihn zu senden</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/notice_files.py" />
   <source>&amp;Wording...</source>
   <translation>&amp;Wortlaut ...</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/notice_files.py" />
   <source>To &amp;others</source>
   <translation>An an&amp;dere</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/notice_files.py" />
   <source>Choose a folder for the files</source>
   <translation>Ordner für die Dateien wählen</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/notice_files.py" />
   <source>Write again, also what was typed by hand</source>
   <translation>Neu schreiben, auch von Hand Geändertes</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/notice_files.py" />
   <source>Nobody can be told this way.</source>
   <translation>Auf diesem Weg kann niemandem Bescheid gegeben werden.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/notice_files.py" />
   <source>Nobody can be told this way. The list says why.</source>
   <translation>Auf diesem Weg ist niemand zu erreichen. Die Liste sagt, warum.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/notice_files.py" />
   <source>Nothing was written: the drafts in this folder were typed in by hand.</source>
   <translation>Nichts geschrieben: In den Entwürfen in diesem Ordner wurde von Hand getippt.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/notice_files.py" />
   <source>&amp;Letters as PDF...</source>
   <translation>&amp;Briefe als PDF ...</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/notice_files.py" />
   <source>&amp;E-mail drafts...</source>
   <translation>E-&amp;Mail-Entwürfe ...</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/notice_files.py" />
   <source>&amp;SMS list...</source>
   <translation>&amp;SMS-Liste ...</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/notice_files.py" />
   <source>Call l&amp;ist...</source>
   <translation>Anruf&amp;liste ...</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/notice_files.py" />
   <source>La&amp;bels...</source>
   <translation>E&amp;tiketten ...</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/notice_files.py" />
   <source>Referrers: letters as PDF...</source>
   <translation>Zuweisende: Briefe als PDF...</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/notice_files.py" />
   <source>Referrers: e-mail drafts...</source>
   <translation>Zuweisende: E-Mail-Entwürfe...</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/notice_files.py" />
   <source>Colleagues: e-mail drafts...</source>
   <translation>Kollegen: E-Mail-Entwürfe...</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/notice_files.py" />
   <source>The leaver: letter as PDF...</source>
   <translation>Die ausscheidende Fachperson: Brief als PDF...</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/notice_files.py" />
   <source>{name} ({reference})</source>
   <translation>{name} ({reference})</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/notice_files.py" />
   <source>Written: {letters}. Nothing is sent: that is yours to do.</source>
   <translation>Geschrieben: {letters}. Gesendet wird nichts: das bleibt Ihnen.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/notice_files.py" />
   <source>No client has a referrer or GP. Note them on the client's form.</source>
   <translation>Kein Klient hat eine zuweisende Stelle oder einen Hausarzt. Tragen Sie sie beim Klienten ein.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/notice_files.py" />
   <source>Written for {clients}. Nothing is sent: that is yours to do.</source>
   <translation>Geschrieben für {clients}. Gesendet wird nichts: Das bleibt Ihnen überlassen.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/notice_files.py" />
   <source>Write again</source>
   <translation>Neu schreiben</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/notice_files.py" />
   <source>{name} ({reference}): typed in by hand since</source>
   <translation>{name} ({reference}): seitdem von Hand geändert</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/notices_window.py" />
   <source>The answer is kept. This is still to do:</source>
   <translation>Die Antwort ist festgehalten. Das ist noch zu tun:</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/notices_window.py" />
   <source>Tell clients</source>
   <translation>Klienten benachrichtigen</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/notices_window.py" />
   <source>Tell</source>
   <translation>Benachrichtigen</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/notices_window.py" />
   <source>By</source>
   <translation>Weg</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/notices_window.py" />
   <source>Told</source>
   <translation>Benachrichtigt</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/notices_window.py" />
   <source>Clients to tell</source>
   <translation>Zu benachrichtigende Klienten</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/notices_window.py" />
   <source>Nobody to tell.</source>
   <translation>Niemand ist zu benachrichtigen.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/notices_window.py" />
   <source>Which clients</source>
   <translation>Welche Klienten</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/notices_window.py" />
   <source>&amp;Mark as told...</source>
   <translation>Als benachrichtigt mar&amp;kieren ...</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/notices_window.py" />
   <source>&amp;Tried...</source>
   <translation>&amp;Versucht ...</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/notices_window.py" />
   <source>&amp;Not told</source>
   <translation>&amp;Nicht benachrichtigt</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/notices_window.py" />
   <source>&amp;Answer</source>
   <translation>&amp;Antwort</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/notices_window.py" />
   <source>&amp;Consent</source>
   <translation>&amp;Einwilligung</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/notices_window.py" />
   <source>&amp;Give to somebody else...</source>
   <translation>&amp;Jemand anderem geben ...</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/notices_window.py" />
   <source>nothing</source>
   <translation>nichts</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/notices_window.py" />
   <source>visits only</source>
   <translation>nur Termine</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/notices_window.py" />
   <source>Cancel their visits and close the file</source>
   <translation>Termine absagen und Akte schließen</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/notices_window.py" />
   <source>All</source>
   <translation>Alle</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/notices_window.py" />
   <source>To tell</source>
   <translation>Zu benachrichtigen</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/notices_window.py" />
   <source>Cannot be reached</source>
   <translation>Nicht erreichbar</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/notices_window.py" />
   <source>Told, no answer yet</source>
   <translation>Benachrichtigt, noch keine Antwort</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/notices_window.py" />
   <source>Answered</source>
   <translation>Beantwortet</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/notices_window.py" />
   <source>Nothing yet</source>
   <translation>Noch nichts</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/notices_window.py" />
   <source>by {day} ({days} left)</source>
   <translation>bis {day} (noch {days})</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/notices_window.py" />
   <source>{number} day</source>
   <translation>{number} Tag</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/notices_window.py" />
   <source>{number} days</source>
   <translation>{number} Tage</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/notices_window.py" />
   <source>Tell {clients}</source>
   <translation>{clients} benachrichtigen</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/notices_window.py" />
   <source>{n} to tell</source>
   <translation>{n} zu benachrichtigen</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/notices_window.py" />
   <source>{n} cannot be reached</source>
   <translation>{n} nicht erreichbar</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/notices_window.py" />
   <source>{n} told</source>
   <translation>{n} benachrichtigt</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/notices_window.py" />
   <source>{n} answered</source>
   <translation>{n} haben geantwortet</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/notices_window.py" />
   <source>due on {day}, {days} ago</source>
   <translation>fällig am {day}, {days} überschritten</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/notices_window.py" />
   <source>Older than its wording: {drafts}.</source>
   <translation>Älter als ihr Wortlaut: {drafts}.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/task_dialog.py" />
   <source>&amp;By</source>
   <translation>&amp;Bis</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/task_dialog.py" />
   <source>&amp;Task</source>
   <translation>&amp;Aufgabe</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/task_dialog.py" />
   <source>&amp;Who</source>
   <translation>&amp;Wer</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/task_dialog.py" />
   <source>&amp;Note</source>
   <translation>&amp;Notiz</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/task_templates_dialog.py" />
   <source>Go back to the tasks that the program comes with? Your own will be lost.</source>
   <translation>Zurück zu den Aufgaben, die das Programm mitbringt? Ihre eigenen werden vergessen.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/task_templates_dialog.py" />
   <source>Tasks of each offboarding</source>
   <translation>Aufgaben für jeden Austritt</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/task_templates_dialog.py" />
   <source>Every offboarding that begins from now on gets these tasks, by its kind. Days count from the last working day: -28 is four weeks before it.</source>
   <translation>Jeder Austritt, der von nun an beginnt, bekommt diese Aufgaben nach seiner Art. Die Tage zählen vom letzten Arbeitstag: -28 ist vier Wochen davor.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/task_templates_dialog.py" />
   <source>Add a task</source>
   <translation>Aufgabe hinzufügen</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/task_templates_dialog.py" />
   <source>No tasks: an offboarding begins with an empty list.</source>
   <translation>Keine Aufgaben: Ein Austritt beginnt mit einer leeren Liste.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/task_templates_dialog.py" />
   <source>R&amp;eset to standard tasks...</source>
   <translation>Auf Standardaufgaben &amp;zurücksetzen ...</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/task_templates_dialog.py" />
   <source>Your changes to the tasks are not saved.</source>
   <translation>Was Sie an den Aufgaben geändert haben, ist nicht gespeichert.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/task_templates_dialog.py" />
   <source>Reset</source>
   <translation>Zurücksetzen</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/task_templates_dialog.py" />
   <source>Use the new tasks</source>
   <translation>Neue Aufgaben verwenden</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/task_templates_dialog.py" />
   <source> days</source>
   <translation> Tage</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/task_templates_dialog.py" />
   <source>Days from the last working day</source>
   <translation>Tage vom letzten Arbeitstag an</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/task_templates_dialog.py" />
   <source>employee</source>
   <translation>angestellt</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/task_templates_dialog.py" />
   <source>contractor</source>
   <translation>freiberuflich</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/task_templates_dialog.py" />
   <source>unplanned</source>
   <translation>ungeplant</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/task_templates_dialog.py" />
   <source>leave</source>
   <translation>Auszeit</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/task_templates_dialog.py" />
   <source>For which offboardings</source>
   <translation>Für welche Austritte</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/task_templates_dialog.py" />
   <source>{offboardings} under way began with the tasks as they were. Use the new ones there too? What is done or was changed by hand stays.</source>
   <translation>{offboardings} im Gang begann mit den Aufgaben, wie sie waren. Die neuen auch dort verwenden? Was erledigt ist oder von Hand geändert wurde, bleibt.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/task_templates_dialog.py" />
   <source>{number} offboarding</source>
   <translation>{number} Austritt</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/task_templates_dialog.py" />
   <source>{number} offboardings</source>
   <translation>{number} Austritte</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/tasks_panel.py" />
   <source>Open tasks on&amp;ly</source>
   <translation>Nur &amp;offene Aufgaben</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/tasks_panel.py" />
   <source>No tasks.</source>
   <translation>Keine Aufgaben.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/tasks_panel.py" />
   <source>Don&amp;e</source>
   <translation>&amp;Erledigt</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/tasks_panel.py" />
   <source>Chan&amp;ge...</source>
   <translation>Ä&amp;ndern ...</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/tasks_panel.py" />
   <source>&amp;Add a task...</source>
   <translation>Aufgabe &amp;hinzufügen ...</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/tasks_panel.py" />
   <source>As calendar tas&amp;ks...</source>
   <translation>Als Kalender&amp;aufgaben ...</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/tasks_panel.py" />
   <source>As PDF...</source>
   <translation>Als PDF...</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/tasks_panel.py" />
   <source>&amp;Print...</source>
   <translation>&amp;Drucken ...</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/tasks_panel.py" />
   <source>Of each offboarding...</source>
   <translation>Für jeden Austritt ...</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/tasks_panel.py" />
   <source>Remove</source>
   <translation>Entfernen</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/tasks_panel.py" />
   <source>Save the tasks</source>
   <translation>Aufgaben speichern</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/tasks_panel.py" />
   <source>done</source>
   <translation>erledigt</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/tasks_panel.py" />
   <source>Not don&amp;e</source>
   <translation>Ni&amp;cht erledigt</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/tasks_panel.py" />
   <source>Remove {tasks}?</source>
   <translation>{tasks} entfernen?</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/tasks_panel.py" />
   <source>Saved as {name}.</source>
   <translation>Gespeichert als {name}.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/tasks_panel.py" />
   <source>{day}, overdue</source>
   <translation>{day}, überfällig</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/told_dialog.py" />
   <source>Tried to reach</source>
   <translation>Erreichen versucht</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/told_dialog.py" />
   <source>Mark as told</source>
   <translation>Als benachrichtigt markieren</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/told_dialog.py" />
   <source>How</source>
   <translation>Wie</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/told_dialog.py" />
   <source>By whom</source>
   <translation>Von wem</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/told_dialog.py" />
   <source>Whom</source>
   <translation>Wen</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/told_dialog.py" />
   <source>&amp;How</source>
   <translation>&amp;Wie</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/told_dialog.py" />
   <source>&amp;Day</source>
   <translation>&amp;Tag</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/told_dialog.py" />
   <source>By &amp;whom</source>
   <translation>&amp;Von wem</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/typed_answers_dialog.py" />
   <source>Type in the leaver's answers</source>
   <translation>Antworten der ausscheidenden Person eintippen</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/typed_answers_dialog.py" />
   <source>Right list?</source>
   <translation>Stimmt die Liste?</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/typed_answers_dialog.py" />
   <source>Who would suit</source>
   <translation>Wer passen würde</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/typed_answers_dialog.py" />
   <source>Who would not</source>
   <translation>Wer nicht</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/typed_answers_dialog.py" />
   <source>The next one must know</source>
   <translation>Was die nächste Person wissen muss</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/typed_answers_dialog.py" />
   <source>Told a&amp;lready</source>
   <translation>Schon &amp;gesagt</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/typed_answers_dialog.py" />
   <source>&amp;Joint visit wanted</source>
   <translation>Ge&amp;meinsamer Termin gewünscht</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/typed_answers_dialog.py" />
   <source>Clien&amp;t</source>
   <translation>Klien&amp;t</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/typed_answers_dialog.py" />
   <source>&amp;Right list?</source>
   <translation>Stimmt die &amp;Liste?</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/typed_answers_dialog.py" />
   <source>Who would s&amp;uit</source>
   <translation>Wer &amp;passen würde</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/typed_answers_dialog.py" />
   <source>Who would &amp;not</source>
   <translation>Wer &amp;nicht</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/typed_answers_dialog.py" />
   <source>Ur&amp;gent or complex</source>
   <translation>&amp;Dringend oder schwierig</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/typed_answers_dialog.py" />
   <source>The next one &amp;must know</source>
   <translation>Was die nächste Person &amp;wissen muss</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/typed_answers_dialog.py" />
   <source>The client sai&amp;d</source>
   <translation>Der Klient s&amp;agte</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/typed_answers_dialog.py" />
   <source>&amp;Save and go on</source>
   <translation>&amp;Speichern und weiter</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/typed_answers_dialog.py" />
   <source>nobody named</source>
   <translation>niemand genannt</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/typed_answers_dialog.py" />
   <source>no answer</source>
   <translation>keine Antwort</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/words.py" />
   <source>draft</source>
   <translation>Entwurf</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/words.py" />
   <source>planned, waits for the day</source>
   <translation>geplant, wartet auf den Tag</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/words.py" />
   <source>handed over</source>
   <translation>übergeben</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/words.py" />
   <source>undone</source>
   <translation>rückgängig gemacht</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/words.py" />
   <source>back at work</source>
   <translation>wieder da</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/words.py" />
   <source>given up</source>
   <translation>aufgegeben</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/words.py" />
   <source>{number} attempt</source>
   <translation>{number} Versuch</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/words.py" />
   <source>{number} attempts</source>
   <translation>{number} Versuche</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/words.py" />
   <source>to tell</source>
   <translation>zu benachrichtigen</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/words.py" />
   <source>{told} of {clients} told</source>
   <translation>{told} von {clients} benachrichtigt</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/words.py" />
   <source>{clients_done} of {clients}, {visits_done} of {appointments}</source>
   <translation>{clients_done} / {clients}, {visits_done} / {appointments}</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/words.py" />
   <source>covered until {day}</source>
   <translation>vertreten bis {day}</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/words.py" />
   <source>handed over, not inactive in {system} yet</source>
   <translation>übergeben, in {system} noch nicht inaktiv</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/words.py" />
   <source>{overdue} overdue, {n} open</source>
   <translation>{overdue} überfällig, {n} offen</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/words.py" />
   <source>{tasks} open</source>
   <translation>{tasks} offen</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/words.py" />
   <source>cannot be reached: {why}</source>
   <translation>nicht erreichbar: {why}</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/cases/words.py" />
   <source>to tell, {tries}</source>
   <translation>zu benachrichtigen, {tries}</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/clients/birth_field.py" />
   <source>Date of birth, day first</source>
   <translation>Geburtsdatum, Tag zuerst</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/clients/birth_field.py" />
   <source>day/month/year</source>
   <translation>Tag/Monat/Jahr</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/clients/birth_field.py" />
   <source>That is not a date. Type day/month/year, such as 14/2/1990.</source>
   <translation>Das ist kein Tag. Schreiben Sie Tag/Monat/Jahr, etwa 14/2/1990.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/clients/birth_field.py" />
   <source>{day}, {age}</source>
   <translation>{day}, {age}</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/clients/case_manager_box.py" />
   <source>New case manager</source>
   <translation>Neue Fallverantwortung</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/clients/case_manager_box.py" />
   <source>Choose...</source>
   <translation>Wählen ...</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/clients/case_manager_box.py" />
   <source>{name}, {clients}</source>
   <translation>{name}, {clients}</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/clients/case_manager_dialog.py" />
   <source>Change case manager</source>
   <translation>Fallverantwortung ändern</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/clients/case_manager_dialog.py" />
   <source>all clients that match</source>
   <translation>alle passenden Klienten</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/clients/case_manager_dialog.py" />
   <source>Their appointments stay with the practitioners who have them now.</source>
   <translation>Ihre Termine bleiben bei den Behandlern, die sie jetzt haben.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/clients/case_manager_dialog.py" />
   <source>&amp;New case manager</source>
   <translation>&amp;Neue Fallverantwortung</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/clients/case_manager_dialog.py" />
   <source>Changing the case manager...</source>
   <translation>Die Fallverantwortung wird geändert ...</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/clients/case_manager_dialog.py" />
   <source>Change the case manager of {whom}</source>
   <translation>Fallverantwortung ändern: {whom}</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/clients/case_manager_filter.py" />
   <source>Show clients whose case manager is</source>
   <translation>Klienten zeigen mit Fallverantwortung</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/clients/case_manager_filter.py" />
   <source>All case managers</source>
   <translation>Alle Fallverantwortlichen</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/clients/case_manager_filter.py" />
   <source>No case manager ({n})</source>
   <translation>Ohne Fallverantwortung ({n})</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/clients/client_dialog.py" />
   <source>Add client</source>
   <translation>Klienten hinzufügen</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/clients/client_dialog.py" />
   <source>Parts of the client file</source>
   <translation>Teile der Klientenakte</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/clients/client_dialog.py" />
   <source>Details</source>
   <translation>Angaben</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/clients/client_dialog.py" />
   <source>Your changes to this client file are not saved.</source>
   <translation>Ihre Änderungen an dieser Klientenakte sind nicht gespeichert.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/clients/client_dialog.py" />
   <source>History</source>
   <translation>Verlauf</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/clients/client_dialog.py" />
   <source>New client</source>
   <translation>Neuer Klient</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/clients/clients_tab.py" />
   <source>No client here. Choose another case manager or status above.</source>
   <translation>Hier ist kein Klient. Wählen Sie oben eine andere Fallverantwortung oder einen anderen Status.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/clients/clients_tab.py" />
   <source>Search name, phone, e-mail, date of birth</source>
   <translation>Name, Telefon, E-Mail, Geburtsdatum suchen</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/clients/clients_tab.py" />
   <source>Show clients whose status is</source>
   <translation>Klienten zeigen mit Status</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/clients/clients_tab.py" />
   <source>Change case manager...</source>
   <translation>Fallverantwortung ändern ...</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/clients/clients_tab.py" />
   <source>Change the case manager of the selected clients</source>
   <translation>Die Fallverantwortung der ausgewählten Klienten ändern</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/clients/clients_tab.py" />
   <source>No client matches '{text}'. Clear the search, or look among all case managers and statuses.</source>
   <translation>Kein Klient passt zu „{text}“. Leeren Sie die Suche, oder suchen Sie unter allen Fallverantwortlichen und Status.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/clients/clients_tab.py" />
   <source>No clients yet. Import your files, or press Add client.</source>
   <translation>Noch keine Klienten. Importieren Sie Ihre Dateien, oder fügen Sie einen Klienten hinzu.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/clients/clients_tab.py" />
   <source>Every current client has a case manager.</source>
   <translation>Jeder aktuelle Klient hat eine Fallverantwortung.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/clients/clients_tab.py" />
   <source>More than {total}</source>
   <translation>Mehr als {total}</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/clients/clients_tab.py" />
   <source>All selected: {total}</source>
   <translation>Alle ausgewählt: {total}</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/clients/clients_tab.py" />
   <source>{n} selected, {total} shown</source>
   <translation>{n} ausgewählt, {total} gezeigt</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/clients/clients_table.py" />
   <source>Nobody looks after this client. Choose Change case manager.</source>
   <translation>Um diesen Klienten kümmert sich niemand. Wählen Sie „Fallverantwortung ändern“.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/clients/contact_dialog.py" />
   <source>Mother</source>
   <translation>Mutter</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/clients/contact_dialog.py" />
   <source>Father</source>
   <translation>Vater</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/clients/contact_dialog.py" />
   <source>Parent</source>
   <translation>Elternteil</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/clients/contact_dialog.py" />
   <source>Partner</source>
   <translation>Partner/in</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/clients/contact_dialog.py" />
   <source>Wife</source>
   <translation>Ehefrau</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/clients/contact_dialog.py" />
   <source>Husband</source>
   <translation>Ehemann</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/clients/contact_dialog.py" />
   <source>Daughter</source>
   <translation>Tochter</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/clients/contact_dialog.py" />
   <source>Son</source>
   <translation>Sohn</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/clients/contact_dialog.py" />
   <source>Sister</source>
   <translation>Schwester</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/clients/contact_dialog.py" />
   <source>Brother</source>
   <translation>Bruder</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/clients/contact_dialog.py" />
   <source>Grandparent</source>
   <translation>Großelternteil</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/clients/contact_dialog.py" />
   <source>Carer</source>
   <translation>Betreuungsperson</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/clients/contact_dialog.py" />
   <source>Friend</source>
   <translation>Freund/in</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/clients/contact_dialog.py" />
   <source>Contact</source>
   <translation>Kontakt</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/clients/contact_dialog.py" />
   <source>&amp;Relationship</source>
   <translation>&amp;Beziehung</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/clients/contact_dialog.py" />
   <source>Is the client's</source>
   <translation>Ist für den Klienten</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/clients/contact_dialog.py" />
   <source>A client has one of each: ticking it here takes it from the other contact.</source>
   <translation>Ein Klient hat von jedem nur einen: Wird es hier angehakt, verliert es der andere Kontakt.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/clients/contact_dialog.py" />
   <source>Save contact</source>
   <translation>Kontakt speichern</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/clients/contact_dialog.py" />
   <source>&amp;Main contact</source>
   <translation>&amp;Hauptkontakt</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/clients/contact_dialog.py" />
   <source>Emer&amp;gency contact</source>
   <translation>Not&amp;fallkontakt</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/clients/contact_dialog.py" />
   <source>&amp;Invoice recipient</source>
   <translation>&amp;Rechnungsempfänger</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/clients/contacts_page.py" />
   <source>No contacts yet. Add a family member or guardian.</source>
   <translation>Noch keine Kontakte. Fügen Sie Angehörige oder gesetzliche Vertreter hinzu.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/clients/contacts_page.py" />
   <source>&amp;Add contact...</source>
   <translation>Kontakt &amp;hinzufügen ...</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/clients/contacts_page.py" />
   <source>&amp;Edit...</source>
   <translation>&amp;Bearbeiten ...</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/clients/contacts_page.py" />
   <source>Contacts are saved at once, each on its own.</source>
   <translation>Kontakte werden sofort gespeichert, jeder für sich.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/clients/contacts_page.py" />
   <source>Remove contact</source>
   <translation>Kontakt entfernen</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/clients/contacts_page.py" />
   <source>Remove the contact {name}?</source>
   <translation>Den Kontakt {name} entfernen?</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/clients/details_page.py" />
   <source>what their visits require</source>
   <translation>was ihre Besuche verlangen</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/clients/details_page.py" />
   <source>a practitioner of any gender</source>
   <translation>ein Behandler jeden Geschlechts</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/clients/details_page.py" />
   <source>State, postcode</source>
   <translation>Bundesland, Postleitzahl</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/clients/details_page.py" />
   <source>leave empty for a new one</source>
   <translation>für einen neuen leer lassen</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/clients/details_page.py" />
   <source>nobody in particular</source>
   <translation>niemand Bestimmtes</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/clients/details_page.py" />
   <source>Any way</source>
   <translation>Auf jedem Weg</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/clients/duplicate_pair.py" />
   <source>The same in both</source>
   <translation>In beiden gleich</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/clients/duplicate_pair.py" />
   <source>differs</source>
   <translation>verschieden</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/clients/duplicate_pair.py" />
   <source>The two files differ here: choose which value to keep</source>
   <translation>Hier unterscheiden sich die beiden Akten: Wählen Sie, welcher Wert bleibt</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/clients/duplicate_pair.py" />
   <source>Kept from both</source>
   <translation>Von beiden behalten</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/clients/duplicate_pair.py" />
   <source>{field}: {value}</source>
   <translation>{field}: {value}</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/clients/duplicate_words.py" />
   <source>Possibly the same person, or twins</source>
   <translation>Vielleicht dieselbe Person, oder Zwillinge</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/clients/duplicate_words.py" />
   <source>Very likely the same person</source>
   <translation>Sehr wahrscheinlich dieselbe Person</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/clients/duplicate_words.py" />
   <source>Likely the same person</source>
   <translation>Wahrscheinlich dieselbe Person</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/clients/duplicate_words.py" />
   <source>Possibly the same person</source>
   <translation>Vielleicht dieselbe Person</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/clients/duplicate_words.py" />
   <source>{appointments}, {contacts}</source>
   <translation>{appointments}, {contacts}</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/clients/duplicate_words.py" />
   <source>IRN {n}</source>
   <translation>IRN {n}</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/clients/duplicate_words.py" />
   <source>to {day}</source>
   <translation>bis {day}</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/clients/duplicates_window.py" />
   <source>Pair {place} of {n} that may be the same person</source>
   <translation>Paar {place} von {n}, das dieselbe Person sein kann</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/clients/duplicates_window.py" />
   <source>Possible duplicates</source>
   <translation>Mögliche Dubletten</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/clients/duplicates_window.py" />
   <source>Choose what to keep where the two differ (≠). Appointments, contacts and notes of both are kept, and both references go on finding the client.</source>
   <translation>Wählen Sie, was bleibt, wo sich beide unterscheiden (≠). Termine, Kontakte und Notizen beider bleiben, und beide Nummern finden den Klienten weiterhin.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/clients/duplicates_window.py" />
   <source>The two files side by side</source>
   <translation>Die beiden Akten nebeneinander</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/clients/duplicates_window.py" />
   <source>&amp;Previous</source>
   <translation>&amp;Zurück</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/clients/duplicates_window.py" />
   <source>Ne&amp;xt</source>
   <translation>&amp;Weiter</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/clients/duplicates_window.py" />
   <source>&amp;Not the same person</source>
   <translation>&amp;Nicht dieselbe Person</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/clients/duplicates_window.py" />
   <source>&amp;Merge</source>
   <translation>Zusammen&amp;führen</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/clients/duplicates_window.py" />
   <source>&amp;Look again</source>
   <translation>Noch einmal &amp;suchen</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/clients/duplicates_window.py" />
   <source>Looking for clients who may be entered twice...</source>
   <translation>Gesucht werden Klienten, die doppelt vorhanden sein können ...</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/clients/duplicates_window.py" />
   <source>Comparing clients...</source>
   <translation>Klienten werden verglichen ...</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/clients/duplicates_window.py" />
   <source>The search was stopped.</source>
   <translation>Die Suche wurde angehalten.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/clients/duplicates_window.py" />
   <source>All pairs are reviewed</source>
   <translation>Alle Paare sind durchgesehen</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/clients/duplicates_window.py" />
   <source>No client seems to be entered twice</source>
   <translation>Kein Klient scheint doppelt zu sein</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/clients/duplicates_window.py" />
   <source>1 pair of clients may be the same person</source>
   <translation>Ein Paar von Klienten kann dieselbe Person sein</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/clients/duplicates_window.py" />
   <source>&amp;Close</source>
   <translation>S&amp;chließen</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/clients/duplicates_window.py" />
   <source>{alias} was merged into {reference}.</source>
   <translation>{alias} wurde mit {reference} zusammengeführt.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/clients/duplicates_window.py" />
   <source>Undo</source>
   <translation>Rückgängig</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/clients/duplicates_window.py" />
   <source>This client was changed since, so the two files stay merged.</source>
   <translation>Dieser Klient wurde seither geändert, darum bleiben die beiden Akten zusammengeführt.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/clients/family_page.py" />
   <source>no family</source>
   <translation>keine Familie</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/clients/family_page.py" />
   <source>&amp;Leave the family</source>
   <translation>Familie &amp;verlassen</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/clients/family_page.py" />
   <source>Others in this family</source>
   <translation>Andere dieser Familie</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/clients/family_page.py" />
   <source>Nobody else belongs to this family.</source>
   <translation>Niemand sonst gehört zu dieser Familie.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/clients/family_page.py" />
   <source>Clients who may be in this family</source>
   <translation>Klienten, die zu dieser Familie gehören können</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/clients/family_page.py" />
   <source>Nobody has the same surname and the same street, phone or e-mail.</source>
   <translation>Niemand hat denselben Nachnamen und dieselbe Straße, Telefonnummer oder E-Mail.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/clients/family_page.py" />
   <source>&amp;Join their family</source>
   <translation>Zu ihrer Familie &amp;hinzufügen</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/clients/family_page.py" />
   <source>&amp;Family</source>
   <translation>&amp;Familie</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/clients/family_page.py" />
   <source>Clients with the same family belong together.</source>
   <translation>Klienten mit derselben Familie gehören zusammen.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/clients/family_page.py" />
   <source>May be in this family</source>
   <translation>Gehören vielleicht zu dieser Familie</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/clients/history_page.py" />
   <source>Case managers</source>
   <translation>Fallverantwortliche</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/clients/history_page.py" />
   <source>This client has had no case manager yet.</source>
   <translation>Dieser Klient hatte noch keine Fallverantwortung.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/clients/history_page.py" />
   <source>Changes</source>
   <translation>Änderungen</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/clients/history_page.py" />
   <source>Nothing has been changed in this client file yet.</source>
   <translation>In dieser Klientenakte wurde noch nichts geändert.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/clients/history_page.py" />
   <source>now</source>
   <translation>jetzt</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/clients/merge_questions.py" />
   <source>Choose a case manager</source>
   <translation>Fallverantwortung wählen</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/clients/merge_questions.py" />
   <source>Cancel these appointments</source>
   <translation>Diese Termine absagen</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/clients/merge_questions.py" />
   <source>Merge with this case manager</source>
   <translation>Mit dieser Fallverantwortung zusammenführen</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/clients/merge_questions.py" />
   <source>Go back</source>
   <translation>Zurück</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/clients/undoing.py" />
   <source>Done. Left alone, because of later changes: {n}.</source>
   <translation>Erledigt. Wegen späterer Änderungen so gelassen: {n}.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/clients/undoing.py" />
   <source>Nothing was done, because of later changes: {n}.</source>
   <translation>Es wurde nichts getan, wegen späterer Änderungen: {n}.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/clients/undoing.py" />
   <source>Undo, and give them to this user</source>
   <translation>Rückgängig machen und an diese Person geben</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/clients/visits_page.py" />
   <source>&amp;Upcoming, from today</source>
   <translation>&amp;Kommende, ab heute</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/clients/visits_page.py" />
   <source>&amp;Past</source>
   <translation>&amp;Vergangene</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/clients/visits_page.py" />
   <source>No appointment from today on.</source>
   <translation>Kein Termin ab heute.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/clients/visits_page.py" />
   <source>No past appointment.</source>
   <translation>Kein vergangener Termin.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/clients/visits_page.py" />
   <source>Type</source>
   <translation>Art</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/clients/words.py" />
   <source>{years} old</source>
   <translation>{years} alt</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/clients/words.py" />
   <source>{number} year</source>
   <translation>{number} Jahr</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/clients/words.py" />
   <source>{number} years</source>
   <translation>{number} Jahre</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/clients/words.py" />
   <source>{age}, under 18</source>
   <translation>{age}, unter 18</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/clients/words.py" />
   <source>Records are kept until {day}</source>
   <translation>Daten werden bis {day} aufbewahrt</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/core/accessible.py" />
   <source>Clear</source>
   <translation>Leeren</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/core/messages.py" />
   <source>Open folder</source>
   <translation>Ordner öffnen</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/core/messages.py" />
   <source>Handover</source>
   <translation>Handover</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/core/messages.py" />
   <source>What is in the way</source>
   <translation>Was im Weg steht</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/core/messages.py" />
   <source>Cancel</source>
   <translation>Abbrechen</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/core/messages.py" />
   <source>Something went wrong inside Handover. Nothing that was saved before is lost. What happened is written down, without anybody's data, in {file}. Please send that file to whoever looks after Handover for you.</source>
   <translation>In Handover ist etwas schiefgegangen. Nichts, was vorher gespeichert war, ist verloren. Was geschah, steht ohne jemandes Daten in {file}. Bitte senden Sie diese Datei der Person, die sich bei Ihnen um Handover kümmert.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/core/printing.py" />
   <source>Appendices</source>
   <translation>Anlagen</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/core/theme.py" />
   <source>Warning</source>
   <translation>Warnung</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/core/theme.py" />
   <source>Problem</source>
   <translation>Problem</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/check_page.py" />
   <source>Problems</source>
   <translation>Probleme</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/check_page.py" />
   <source>No problems.</source>
   <translation>Keine Probleme.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/check_page.py" />
   <source>Save these rows to fix them...</source>
   <translation>Diese Zeilen zum Berichtigen speichern ...</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/check_page.py" />
   <source>Save the rows to fix as a workbook</source>
   <translation>Die zu berichtigenden Zeilen als Arbeitsmappe speichern</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/check_page.py" />
   <source>No record changes.</source>
   <translation>Kein Datensatz ändert sich.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/check_page.py" />
   <source>New</source>
   <translation>Neu</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/check_page.py" />
   <source>Nothing is new.</source>
   <translation>Nichts ist neu.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/check_page.py" />
   <source>How the file is read</source>
   <translation>Wie die Datei gelesen wird</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/check_page.py" />
   <source>What was found</source>
   <translation>Was gefunden wurde</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/check_page.py" />
   <source>Checking...</source>
   <translation>Wird geprüft ...</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/check_page.py" />
   <source>Words</source>
   <translation>Wörter</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/check_page.py" />
   <source>Row</source>
   <translation>Zeile</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/check_page.py" />
   <source>Column</source>
   <translation>Spalte</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/check_page.py" />
   <source>What happens to the row</source>
   <translation>Was aus der Zeile wird</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/check_page.py" />
   <source>Who or what</source>
   <translation>Wer oder was</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/check_page.py" />
   <source>Field</source>
   <translation>Feld</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/check_page.py" />
   <source>In the file</source>
   <translation>In der Datei</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/check_page.py" />
   <source>Questions ({n})</source>
   <translation>Fragen ({n})</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/check_page.py" />
   <source>Changes ({n})</source>
   <translation>Änderungen ({n})</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/check_page.py" />
   <source>New ({n})</source>
   <translation>Neu ({n})</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/check_page.py" />
   <source>Problems ({n})</source>
   <translation>Probleme ({n})</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/check_page.py" />
   <source>Notes ({n})</source>
   <translation>Hinweise ({n})</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/columns_page.py" />
   <source>by its name</source>
   <translation>nach dem Namen</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/columns_page.py" />
   <source>Profile</source>
   <translation>Profil</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/columns_page.py" />
   <source>Save as a profile...</source>
   <translation>Als Profil speichern ...</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/columns_page.py" />
   <source>Save these columns as a profile</source>
   <translation>Diese Spalten als Profil speichern</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/columns_page.py" />
   <source>The file comes from</source>
   <translation>Die Datei kommt aus</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/columns_page.py" />
   <source>Columns of the file and our fields</source>
   <translation>Spalten der Datei und unsere Felder</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/columns_page.py" />
   <source>Practitioner of all rows</source>
   <translation>Behandler aller Zeilen</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/columns_page.py" />
   <source>Choose a practitioner for all rows</source>
   <translation>Behandler für alle Zeilen wählen</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/columns_page.py" />
   <source>Not imported</source>
   <translation>Nicht importiert</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/columns_page.py" />
   <source>you chose it</source>
   <translation>von Ihnen gewählt</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/columns_page.py" />
   <source>a guess by its values</source>
   <translation>vermutet nach den Werten</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/columns_page.py" />
   <source>Save as a profile</source>
   <translation>Als Profil speichern</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/columns_page.py" />
   <source>Name, such as the system that the file comes from:</source>
   <translation>Name, etwa das System, aus dem die Datei kommt:</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/columns_page.py" />
   <source>Its values</source>
   <translation>Seine Werte</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/columns_page.py" />
   <source>In Handover</source>
   <translation>In Handover</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/columns_page.py" />
   <source>Say which column holds: {names}.</source>
   <translation>Sagen Sie, welche Spalte dies enthält: {names}.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/columns_page.py" />
   <source>Field for {header}</source>
   <translation>Feld für {header}</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/columns_page.py" />
   <source>as {profile} writes it</source>
   <translation>so schreibt es {profile}</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/corrections_dialog.py" />
   <source>Workbooks (*.xlsx)</source>
   <translation>Arbeitsmappen (*.xlsx)</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/corrections_dialog.py" />
   <source>Save the rows to fix</source>
   <translation>Zu berichtigende Zeilen speichern</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/corrections_dialog.py" />
   <source>Password</source>
   <translation>Kennwort</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/corrections_dialog.py" />
   <source>&amp;Password</source>
   <translation>&amp;Kennwort</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/corrections_dialog.py" />
   <source>Save...</source>
   <translation>Speichern ...</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/corrections_dialog.py" />
   <source>Keep it: Excel asks for it, and so does the import of the fixed rows.</source>
   <translation>Bewahren Sie es auf: Excel fragt danach, und ebenso der Import der berichtigten Zeilen.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/corrections_dialog.py" />
   <source>Without a password anybody who gets the file can read it. It is recorded either way.</source>
   <translation>Ohne Kennwort kann jeder, der die Datei bekommt, sie lesen. Aufgezeichnet wird es so oder so.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/corrections_dialog.py" />
   <source>{name} to fix.xlsx</source>
   <translation>{name} zum Berichtigen.xlsx</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/done_page.py" />
   <source>The import is undone; everything is as it was.</source>
   <translation>Der Import ist rückgängig gemacht; alles ist wie vorher.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/done_page.py" />
   <source>{left} of {all} left out. Save them below, fix them, and import them again. {rest}</source>
   <translation>{left} von {all} ausgelassen. Speichern Sie sie unten, berichtigen Sie sie, und importieren Sie sie noch einmal. {rest}</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/done_page.py" />
   <source>{kind} imported: {counts}</source>
   <translation>{kind} importiert: {counts}</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/done_page.py" />
   <source>What came in</source>
   <translation>Was hereinkam</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/done_page.py" />
   <source>Save the rows to fix...</source>
   <translation>Zu berichtigende Zeilen speichern ...</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/done_page.py" />
   <source>Undo this import</source>
   <translation>Diesen Import rückgängig machen</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/done_page.py" />
   <source>Correct what is wrong in the workbook, and import it again: each row finds its own record. Problem columns are not read.</source>
   <translation>Berichtigen Sie in der Arbeitsmappe, was falsch ist, und importieren Sie sie noch einmal: Jede Zeile findet ihren Datensatz. Die Spalten mit den Problemen werden nicht gelesen.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/done_page.py" />
   <source>The import is undone. Users are never deleted; those who were new are inactive.</source>
   <translation>Der Import ist rückgängig gemacht. Benutzer werden nie gelöscht; die neuen sind inaktiv.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/done_page.py" />
   <source>Nothing was imported; everything is as it was.</source>
   <translation>Nichts wurde importiert; alles ist wie vorher.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/done_page.py" />
   <source>What it holds</source>
   <translation>Was sie enthält</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/done_page.py" />
   <source>What happened to it</source>
   <translation>Was daraus wurde</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/done_page.py" />
   <source>left as it is</source>
   <translation>unverändert gelassen</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/done_page.py" />
   <source>{n} files are imported.</source>
   <translation>{n} Dateien sind importiert.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/entry.py" />
   <source>Encoding: {letters}. Columns are separated by: {delimiter}.</source>
   <translation>Zeichenkodierung: {letters}. Spalten sind getrennt durch: {delimiter}.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/entry.py" />
   <source>“{header}” is taken for {field}, because of its values.</source>
   <translation>„{header}“ gilt nach dem, was darin steht, als {field}.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/entry.py" />
   <source>Read as {profile} writes it.</source>
   <translation>Gelesen, wie {profile} es schreibt.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/export_dialog.py" />
   <source>Export</source>
   <translation>Exportieren</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/export_dialog.py" />
   <source>What to export</source>
   <translation>Was exportiert wird</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/export_dialog.py" />
   <source>As</source>
   <translation>Als</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/export_dialog.py" />
   <source>Workbook (.xlsx)</source>
   <translation>Arbeitsmappe (.xlsx)</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/export_dialog.py" />
   <source>CSV for Excel on Windows (.csv)</source>
   <translation>CSV für Excel unter Windows (.csv)</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/export_dialog.py" />
   <source>CSV for Excel or Numbers on a Mac (.csv)</source>
   <translation>CSV für Excel oder Numbers auf dem Mac (.csv)</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/export_dialog.py" />
   <source>Text with tabs for Excel on Windows (.txt)</source>
   <translation>Text mit Tabulatoren für Excel unter Windows (.txt)</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/export_dialog.py" />
   <source>Text with tabs for a Mac (.txt)</source>
   <translation>Text mit Tabulatoren für den Mac (.txt)</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/export_dialog.py" />
   <source>CSV for other programs (.csv)</source>
   <translation>CSV für andere Programme (.csv)</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/export_dialog.py" />
   <source>&amp;What</source>
   <translation>&amp;Was</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/export_dialog.py" />
   <source>&amp;As</source>
   <translation>&amp;Als</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/export_dialog.py" />
   <source>Export...</source>
   <translation>Exportieren ...</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/export_dialog.py" />
   <source>A text file cannot be protected: anybody who gets it can read it.</source>
   <translation>Eine Textdatei lässt sich nicht schützen: Jeder, der sie bekommt, kann sie lesen.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/export_dialog.py" />
   <source>Export as</source>
   <translation>Exportieren als</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/export_dialog.py" />
   <source>Exporting...</source>
   <translation>Wird exportiert ...</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/export_dialog.py" />
   <source>Excel asks for the password. Tell it to the recipient in another way.</source>
   <translation>Excel fragt nach dem Kennwort. Sagen Sie es dem Empfänger auf anderem Weg.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/export_dialog.py" />
   <source>Without a password anybody who gets the file can read it.</source>
   <translation>Ohne Kennwort kann jeder, der die Datei bekommt, sie lesen.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/export_dialog.py" />
   <source>Exported {rows} to {name}.</source>
   <translation>{rows} in {name} exportiert.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/export_dialog.py" />
   <source>A workbook cannot hold some characters; they are marked in these cells:</source>
   <translation>Manche Zeichen kann eine Arbeitsmappe nicht enthalten; in diesen Zellen sind sie markiert:</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/export_dialog.py" />
   <source>{hint} The export is recorded either way.</source>
   <translation>{hint} Der Export wird so oder so aufgezeichnet.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/export_dialog.py" />
   <source>It opens with the password {password}.</source>
   <translation>Sie öffnet sich mit dem Kennwort {password}.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/file_page.py" />
   <source>The first rows show here.</source>
   <translation>Die ersten Zeilen erscheinen hier.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/file_page.py" />
   <source>Text, workbooks, calendars and zips (*.txt *.csv *.tsv *.tab *.psv *.out *.xlsx *.xlsm *.xls *.ods *.ics *.json *.ndjson *.zip);;All (*)</source>
   <translation>Text, Arbeitsmappen, Kalender und Zip-Dateien (*.txt *.csv *.tsv *.tab *.psv *.out *.xlsx *.xlsm *.xls *.ods *.ics *.json *.ndjson *.zip);;Alle (*)</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/file_page.py" />
   <source>Choose files...</source>
   <translation>Dateien wählen ...</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/file_page.py" />
   <source>Choose files to import</source>
   <translation>Dateien zum Importieren wählen</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/file_page.py" />
   <source>or drop them here: text, CSV, workbooks, calendars, FHIR, or a zip of them</source>
   <translation>oder hier ablegen: Text, CSV, Arbeitsmappen, Kalender, FHIR, oder eine Zip-Datei davon</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/file_page.py" />
   <source>Files to import</source>
   <translation>Zu importierende Dateien</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/file_page.py" />
   <source>The first rows</source>
   <translation>Die ersten Zeilen</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/file_page.py" />
   <source>cannot be read yet</source>
   <translation>kann noch nicht gelesen werden</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/file_page.py" />
   <source>Reading...</source>
   <translation>Wird gelesen ...</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/file_page.py" />
   <source>Read</source>
   <translation>Gelesen</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/file_page.py" />
   <source>What {file} holds</source>
   <translation>Was {file} enthält</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/file_page.py" />
   <source>{rows}, recognised: {profile}</source>
   <translation>{rows}, erkannt: {profile}</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/import_dialog.py" />
   <source>Import</source>
   <translation>Importieren</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/import_dialog.py" />
   <source>No file can be read.</source>
   <translation>Keine Datei kann gelesen werden.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/import_dialog.py" />
   <source>Choose a file.</source>
   <translation>Wählen Sie eine Datei.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/import_dialog.py" />
   <source>There is nothing to import: all rows are unchanged or left out.</source>
   <translation>Es gibt nichts zu importieren: Alle Zeilen sind, wie sie sind, oder ausgelassen.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/import_dialog.py" />
   <source>Importing...</source>
   <translation>Wird importiert ...</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/import_dialog.py" />
   <source>Writing...</source>
   <translation>Wird geschrieben ...</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/import_dialog.py" />
   <source>Undoing...</source>
   <translation>Wird rückgängig gemacht ...</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/import_dialog.py" />
   <source>Left as they are, because they were changed since or are users: {n}.</source>
   <translation>So gelassen, weil seither geändert oder weil es Benutzer sind: {n}.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/import_dialog.py" />
   <source>Next &gt;</source>
   <translation>Weiter &gt;</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/import_dialog.py" />
   <source>Check again</source>
   <translation>Noch einmal prüfen</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/import_dialog.py" />
   <source>Answer {questions} first.</source>
   <translation>Beantworten Sie zuerst {questions}.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/import_dialog.py" />
   <source>{number} question</source>
   <translation>{number} Frage</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/import_dialog.py" />
   <source>{number} questions</source>
   <translation>{number} Fragen</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/import_dialog.py" />
   <source>Import {what}</source>
   <translation>{what} importieren</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/import_dialog.py" />
   <source>Saved {rows} in {file}.</source>
   <translation>{rows} in {file} gespeichert.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/import_foot.py" />
   <source>Leave this file out</source>
   <translation>Diese Datei auslassen</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/import_foot.py" />
   <source>&lt; Back</source>
   <translation>&lt; Zurück</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/import_head.py" />
   <source>{file} (file {n} of {all})</source>
   <translation>{file} (Datei {n} von {all})</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/import_head.py" />
   <source>Check</source>
   <translation>Prüfen</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/question_card.py" />
   <source>Leave these rows out</source>
   <translation>Diese Zeilen auslassen</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/question_card.py" />
   <source>{rows}: {numbers}</source>
   <translation>{rows}: {numbers}</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/question_card.py" />
   <source>Leave this row out</source>
   <translation>Diese Zeile auslassen</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/questions_panel.py" />
   <source>Questions</source>
   <translation>Fragen</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/questions_panel.py" />
   <source>Leave out all rows that wait for an answer</source>
   <translation>Alle Zeilen auslassen, die auf eine Antwort warten</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/questions_panel.py" />
   <source>{n} more come when these are answered.</source>
   <translation>{n} weitere kommen, wenn diese beantwortet sind.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/reading_bar.py" />
   <source>Encoding</source>
   <translation>Zeichenkodierung</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/reading_bar.py" />
   <source>Columns are separated by</source>
   <translation>Spalten sind getrennt durch</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/reading_bar.py" />
   <source>Sheet</source>
   <translation>Blatt</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/reading_bar.py" />
   <source>Whose calendar</source>
   <translation>Wessen Kalender</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/reading_bar.py" />
   <source>As the calendar says</source>
   <translation>Wie der Kalender sagt</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/reading_bar.py" />
   <source>The first row names the columns</source>
   <translation>Die erste Zeile benennt die Spalten</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/step_line.py" />
   <source>Step {n} of {all}: {title}</source>
   <translation>Schritt {n} von {all}: {title}</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/words.py" />
   <source>{created} new, {updated} changed, {unchanged} unchanged, {skipped} left out.</source>
   <translation>{created} neu, {updated} geändert, {unchanged} unverändert, {skipped} ausgelassen.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/words.py" />
   <source>Public holidays</source>
   <translation>Feiertage</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/words.py" />
   <source>Unicode (UTF-8)</source>
   <translation>Unicode (UTF-8)</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/words.py" />
   <source>Unicode (UTF-16)</source>
   <translation>Unicode (UTF-16)</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/words.py" />
   <source>Unicode (UTF-16, big-endian)</source>
   <translation>Unicode (UTF-16, Big Endian)</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/words.py" />
   <source>Windows (Western)</source>
   <translation>Windows (westlich)</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/words.py" />
   <source>Mac (Roman)</source>
   <translation>Mac (Roman)</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/words.py" />
   <source>Latin-1</source>
   <translation>Latin-1</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/words.py" />
   <source>Windows (Central European)</source>
   <translation>Windows (mitteleuropäisch)</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/words.py" />
   <source>Windows (Cyrillic)</source>
   <translation>Windows (kyrillisch)</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/words.py" />
   <source>Windows (Greek)</source>
   <translation>Windows (griechisch)</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/words.py" />
   <source>Windows (Turkish)</source>
   <translation>Windows (türkisch)</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/words.py" />
   <source>Windows (Hebrew)</source>
   <translation>Windows (hebräisch)</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/words.py" />
   <source>Windows (Arabic)</source>
   <translation>Windows (arabisch)</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/words.py" />
   <source>Windows (Baltic)</source>
   <translation>Windows (baltisch)</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/words.py" />
   <source>Windows (Vietnamese)</source>
   <translation>Windows (vietnamesisch)</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/words.py" />
   <source>Windows (Thai)</source>
   <translation>Windows (thailändisch)</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/words.py" />
   <source>Japanese (Shift-JIS)</source>
   <translation>Japanisch (Shift-JIS)</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/words.py" />
   <source>Korean (EUC-KR)</source>
   <translation>Koreanisch (EUC-KR)</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/words.py" />
   <source>Simplified Chinese (GB 18030)</source>
   <translation>Chinesisch, vereinfacht (GB 18030)</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/words.py" />
   <source>Traditional Chinese (Big5)</source>
   <translation>Chinesisch, traditionell (Big5)</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/words.py" />
   <source>Tab</source>
   <translation>Tabulator</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/words.py" />
   <source>Comma</source>
   <translation>Komma</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/words.py" />
   <source>Comma and space</source>
   <translation>Komma und Leerzeichen</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/words.py" />
   <source>Semicolon</source>
   <translation>Semikolon</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/words.py" />
   <source>Upright bar</source>
   <translation>Senkrechter Strich</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/words.py" />
   <source>Fixed width</source>
   <translation>Feste Breite</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/words.py" />
   <source>{created} to add, {updated} to change, {unchanged} unchanged, {skipped} to leave out.</source>
   <translation>{created} hinzuzufügen, {updated} zu ändern, {unchanged} unverändert, {skipped} auszulassen.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/words.py" />
   <source>{number} line of working hours</source>
   <translation>{number} Zeile Arbeitszeiten</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/words.py" />
   <source>{number} lines of working hours</source>
   <translation>{number} Zeilen Arbeitszeiten</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/words.py" />
   <source>{number} line of leave</source>
   <translation>{number} Zeile Abwesenheit</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/words.py" />
   <source>{number} lines of leave</source>
   <translation>{number} Zeilen Abwesenheit</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/words.py" />
   <source>Which files?</source>
   <translation>Welche Dateien?</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/words.py" />
   <source>Say what each file holds. If letters look wrong below, choose another encoding.</source>
   <translation>Sagen Sie, was jede Datei enthält. Sehen Buchstaben unten falsch aus, wählen Sie eine andere Zeichenkodierung.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/words.py" />
   <source>{file}: which column is which?</source>
   <translation>{file}: Welche Spalte ist welche?</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/words.py" />
   <source>The columns of the file are on the left; choose on the right where each one goes.</source>
   <translation>Links steht jede Spalte der Datei; wählen Sie rechts, wohin sie gehört.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/words.py" />
   <source>{file}: what Import will do</source>
   <translation>{file}: was der Import tun wird</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/words.py" />
   <source>Nothing is changed until you press Import. Afterwards the import can be undone as one.</source>
   <translation>Nichts ändert sich, bevor Sie Importieren drücken. Danach lässt sich der ganze Import rückgängig machen.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/words_panel.py" />
   <source>Words of the file and what they mean</source>
   <translation>Wörter der Datei und was sie bedeuten</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/words_panel.py" />
   <source>Means</source>
   <translation>Bedeutet</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/exchange/words_panel.py" />
   <source>What {text} means</source>
   <translation>Was {text} bedeutet</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/keeping/backup.py" />
   <source>Back up into this folder</source>
   <translation>In diesen Ordner sichern</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/keeping/backup.py" />
   <source>Backed up as {name} and read back: every client and appointment is in it.</source>
   <translation>Gesichert als {name} und zurückgelesen: Jeder Klient und jeder Termin ist darin.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/keeping/backup.py" />
   <source>Backing up and verifying...</source>
   <translation>Wird gesichert und geprüft ...</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/keeping/backups_window.py" />
   <source>Backups</source>
   <translation>Sicherungen</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/keeping/backups_window.py" />
   <source>Looking at the backups...</source>
   <translation>Die Sicherungen werden angesehen ...</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/keeping/backups_window.py" />
   <source>Size</source>
   <translation>Größe</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/keeping/backups_window.py" />
   <source>Changes since</source>
   <translation>Seither geändert</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/keeping/backups_window.py" />
   <source>Verified</source>
   <translation>Geprüft</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/keeping/backups_window.py" />
   <source>There is no backup yet. Make one now.</source>
   <translation>Es gibt noch keine Sicherung. Machen Sie jetzt eine.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/keeping/backups_window.py" />
   <source>Back up &amp;now...</source>
   <translation>Jetzt &amp;sichern ...</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/keeping/backups_window.py" />
   <source>&amp;Verify</source>
   <translation>&amp;Prüfen</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/keeping/backups_window.py" />
   <source>&amp;Restore...</source>
   <translation>&amp;Wiederherstellen ...</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/keeping/backups_window.py" />
   <source>Bring &amp;clients back...</source>
   <translation>&amp;Klienten zurückholen ...</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/keeping/backups_window.py" />
   <source>Open &amp;folder</source>
   <translation>Ordner &amp;öffnen</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/keeping/backups_window.py" />
   <source>{name} is complete: every byte, page and row was checked.</source>
   <translation>{name} ist vollständig: jedes Byte, jede Seite und jede Zeile.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/keeping/backups_window.py" />
   <source>{backups}, {there} where they were made</source>
   <translation>{backups}, {there} noch am Ort</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/keeping/backups_window.py" />
   <source>{number} backup</source>
   <translation>{number} Sicherung</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/keeping/backups_window.py" />
   <source>{number} backups</source>
   <translation>{number} Sicherungen</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/keeping/bring_back_dialog.py" />
   <source>{clients} brought back. Edit &gt; Undo takes it back.</source>
   <translation>{clients} zurückgeholt. Bearbeiten &gt; Rückgängig nimmt es zurück.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/keeping/bring_back_dialog.py" />
   <source>Bring clients back</source>
   <translation>Klienten zurückholen</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/keeping/bring_back_dialog.py" />
   <source>Search by name or reference</source>
   <translation>Nach Name oder Nummer suchen</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/keeping/bring_back_dialog.py" />
   <source>Clients whose files differ</source>
   <translation>Klienten mit anderer Akte</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/keeping/bring_back_dialog.py" />
   <source>Bring back</source>
   <translation>Zurückholen</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/keeping/bring_back_dialog.py" />
   <source>No client's file is different from the backup.</source>
   <translation>Keine Klientenakte weicht von der Sicherung ab.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/keeping/bring_back_dialog.py" />
   <source>{name} ({reference}), no longer there</source>
   <translation>{name} ({reference}), nicht mehr da</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/keeping/bring_back_dialog.py" />
   <source>These files were different on {day}. Details and contacts come back as they were; who looks after a client stays as it is. One who is gone comes back without a case manager.</source>
   <translation>Diese Akten waren am {day} anders. Angaben und Kontakte kommen zurück, wie sie waren; die Fallverantwortung bleibt, wie sie ist. Wer nicht mehr da ist, kommt ohne Fallverantwortung zurück.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/keeping/bring_back_dialog.py" />
   <source>These are the first {n}: search for the others.</source>
   <translation>Das sind die ersten {n}: Suchen Sie die anderen.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/keeping/change_passphrase_dialog.py" />
   <source>Backups and snapshots made until now have no passphrase: anybody who gets them can read them. Delete them, or lock them away.</source>
   <translation>Bisherige Sicherungen und Schnappschüsse haben keine Passphrase: Wer sie bekommt, kann sie lesen. Löschen Sie sie, oder schließen Sie sie weg.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/keeping/change_passphrase_dialog.py" />
   <source>Change the passphrase</source>
   <translation>Passphrase ändern</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/keeping/change_passphrase_dialog.py" />
   <source>Set a passphrase</source>
   <translation>Passphrase setzen</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/keeping/change_passphrase_dialog.py" />
   <source>Current passphrase</source>
   <translation>Jetzige Passphrase</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/keeping/change_passphrase_dialog.py" />
   <source>Backups made until now keep the current passphrase, and the recovery sheet printed for it. Keep both as long as you keep those backups.</source>
   <translation>Bisherige Sicherungen behalten die jetzige Passphrase und das dafür gedruckte Wiederherstellungsblatt. Bewahren Sie beides auf, solange Sie diese Sicherungen aufbewahren.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/keeping/change_passphrase_dialog.py" />
   <source>C&amp;urrent passphrase</source>
   <translation>&amp;Jetzige Passphrase</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/keeping/change_passphrase_dialog.py" />
   <source>Change it</source>
   <translation>Ändern</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/keeping/change_passphrase_dialog.py" />
   <source>Set it</source>
   <translation>Setzen</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/keeping/change_passphrase_dialog.py" />
   <source>That is not the current passphrase. Check capitals and spaces.</source>
   <translation>Das ist nicht die jetzige Passphrase. Achten Sie auf Großbuchstaben und Leerzeichen.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/keeping/nightly_dialog.py" />
   <source>Nightly backup</source>
   <translation>Nächtliche Sicherung</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/keeping/nightly_dialog.py" />
   <source>Back up &amp;every night</source>
   <translation>&amp;Jede Nacht sichern</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/keeping/nightly_dialog.py" />
   <source>Time of the backup</source>
   <translation>Uhrzeit der Sicherung</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/keeping/nightly_dialog.py" />
   <source>Folder</source>
   <translation>Ordner</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/keeping/nightly_dialog.py" />
   <source>Second place</source>
   <translation>Zweiter Ort</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/keeping/nightly_dialog.py" />
   <source>A USB drive or network folder (optional)</source>
   <translation>Ein USB-Stick oder Netzwerkordner (freiwillig)</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/keeping/nightly_dialog.py" />
   <source>&amp;At</source>
   <translation>&amp;Um</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/keeping/nightly_dialog.py" />
   <source>The system starts the backup, also when Handover is closed, and catches up after a night on which the computer was off. The passphrase comes from the keychain. Old backups are thinned out.</source>
   <translation>Das System beginnt die Sicherung, auch wenn Handover geschlossen ist, und holt sie nach einer Nacht nach, in der der Computer aus war. Die Passphrase kommt aus dem Schlüsselbund. Alte Sicherungen werden ausgedünnt.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/keeping/nightly_dialog.py" />
   <source>&amp;Folder</source>
   <translation>&amp;Ordner</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/keeping/nightly_dialog.py" />
   <source>&amp;Second place</source>
   <translation>&amp;Zweiter Ort</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/keeping/nightly_dialog.py" />
   <source>Choose: {what}</source>
   <translation>{what} wählen</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/keeping/record_window.py" />
   <source>Search what, why and who</source>
   <translation>Suchen, was, warum und wer</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/keeping/record_window.py" />
   <source>Client's name or reference</source>
   <translation>Name oder Nummer des Klienten</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/keeping/record_window.py" />
   <source>Everybody</source>
   <translation>Alle</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/keeping/record_window.py" />
   <source>Kind</source>
   <translation>Art</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/keeping/record_window.py" />
   <source>Every kind</source>
   <translation>Jede Art</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/keeping/record_window.py" />
   <source>Nothing in the record matches.</source>
   <translation>Nichts in der Aufzeichnung passt.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/keeping/record_window.py" />
   <source>{what} (undone)</source>
   <translation>{what} (rückgängig gemacht)</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/keeping/record_window.py" />
   <source>&amp;Undo this...</source>
   <translation>Dies &amp;rückgängig machen ...</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/keeping/record_window.py" />
   <source>Do this again? {what}</source>
   <translation>Dies noch einmal tun? {what}</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/keeping/record_window.py" />
   <source>Undo this? {what}</source>
   <translation>Dies rückgängig machen? {what}</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/keeping/record_window.py" />
   <source>Redo</source>
   <translation>Wiederholen</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/keeping/record_window.py" />
   <source>Save as workbook</source>
   <translation>Als Arbeitsmappe speichern</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/keeping/record_window.py" />
   <source>Save as PDF</source>
   <translation>Als PDF speichern</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/keeping/record_window.py" />
   <source>Save as &amp;workbook...</source>
   <translation>Als &amp;Arbeitsmappe speichern ...</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/keeping/record_window.py" />
   <source>Save as &amp;PDF...</source>
   <translation>Als &amp;PDF speichern ...</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/keeping/record_window.py" />
   <source>&amp;Redo this...</source>
   <translation>Dies &amp;wiederholen ...</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/keeping/restore_dialog.py" />
   <source>Restore from a backup</source>
   <translation>Aus einer Sicherung wiederherstellen</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/keeping/restore_dialog.py" />
   <source>Passphrase</source>
   <translation>Passphrase</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/keeping/restore_dialog.py" />
   <source>Empty if the practice has none</source>
   <translation>Leer, wenn die Praxis keine hat</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/keeping/restore_dialog.py" />
   <source>Choose the backup</source>
   <translation>Sicherung wählen</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/keeping/restore_dialog.py" />
   <source>&amp;Backup</source>
   <translation>&amp;Sicherung</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/keeping/restore_dialog.py" />
   <source>&amp;Passphrase</source>
   <translation>&amp;Passphrase</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/keeping/restore_dialog.py" />
   <source>Restored as</source>
   <translation>Wiederhergestellt als</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/keeping/restore_dialog.py" />
   <source>Restore and open</source>
   <translation>Wiederherstellen und öffnen</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/keeping/restore_dialog.py" />
   <source>Choose a backup</source>
   <translation>Eine Sicherung wählen</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/keeping/restore_dialog.py" />
   <source>Verifying and restoring...</source>
   <translation>Wird geprüft und wiederhergestellt ...</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/keeping/restore_dialog.py" />
   <source>Backups (*{suffix})</source>
   <translation>Sicherungen (*{suffix})</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/keeping/restore_dialog.py" />
   <source>A new file; nothing is replaced</source>
   <translation>Eine neue Datei; nichts wird ersetzt</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/keeping/restore_dialog.py" />
   <source>A file ending in {suffix}</source>
   <translation>Eine Datei, die auf {suffix} endet</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/keeping/sheet_dialog.py" />
   <source>One page with 24 words that open this practice, and the backups made since its passphrase was set, if the passphrase is ever lost. Print it and keep it locked away, not beside the computer.</source>
   <translation>Eine Seite mit 24 Wörtern, die diese Praxis und die Sicherungen seit dem Setzen ihrer Passphrase öffnen, falls die Passphrase je verloren geht. Drucken Sie sie, und bewahren Sie sie verschlossen auf, nicht neben dem Computer.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/keeping/sheet_dialog.py" />
   <source>&amp;Save as PDF...</source>
   <translation>Als PDF &amp;speichern ...</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/keeping/sheet_dialog.py" />
   <source>Save the recovery sheet</source>
   <translation>Wiederherstellungsblatt speichern</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/keeping/sheet_dialog.py" />
   <source>That is not the passphrase. Check capitals and spaces.</source>
   <translation>Das ist nicht die Passphrase. Achten Sie auf Großbuchstaben und Leerzeichen.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/keeping/sheet_dialog.py" />
   <source>For the passphrase of {moment}</source>
   <translation>Für die Passphrase vom {moment}</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/keeping/turn_back_dialog.py" />
   <source>Restore the practice</source>
   <translation>Praxis wiederherstellen</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/keeping/turn_back_dialog.py" />
   <source>What would change</source>
   <translation>Was sich ändern würde</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/keeping/turn_back_dialog.py" />
   <source>Comparing...</source>
   <translation>Wird verglichen ...</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/keeping/turn_back_dialog.py" />
   <source>Restore</source>
   <translation>Wiederherstellen</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/keeping/turn_back_dialog.py" />
   <source>Nothing: users, clients and appointments are as they were then.</source>
   <translation>Nichts: Benutzer, Klienten und Termine sind, wie sie damals waren.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/keeping/turn_back_dialog.py" />
   <source>The practice is as it was in {name}.</source>
   <translation>Die Praxis ist, wie {name} sie enthält.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/keeping/turn_back_dialog.py" />
   <source>What it was before is kept as {name}.</source>
   <translation>Was vorher war, ist aufgehoben als {name}.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/keeping/turn_back_dialog.py" />
   <source>The practice goes back to how it was on {day}. What it is now is kept first, as a snapshot from which you can come back. What left the program since stays in the record.</source>
   <translation>Die Praxis wird wieder, wie sie am {day} war. Was jetzt ist, wird zuerst als Momentaufnahme aufgehoben, zu der Sie zurückkommen können. Was seither das Programm verlassen hat, bleibt aufgezeichnet.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/keeping/words.py" />
   <source>{operations}, head {head}</source>
   <translation>{operations}, Kopf {head}</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/keeping/words.py" />
   <source>Before an update of the program</source>
   <translation>Vor einer Aktualisierung des Programms</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/keeping/words.py" />
   <source>Before an import</source>
   <translation>Vor einem Import</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/keeping/words.py" />
   <source>Before the leaver's answers</source>
   <translation>Vor den Antworten aus dem Austritt</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/keeping/words.py" />
   <source>Before an offboarding</source>
   <translation>Vor einem Austritt</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/keeping/words.py" />
   <source>Before a merge</source>
   <translation>Vor einem Zusammenführen</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/keeping/words.py" />
   <source>Before going back to a backup</source>
   <translation>Vor dem Zurückgehen zu einer Sicherung</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/keeping/words.py" />
   <source>not there</source>
   <translation>nicht da</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/keeping/words.py" />
   <source>no operation yet</source>
   <translation>noch kein Vorgang</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/keeping/words.py" />
   <source>cannot be read</source>
   <translation>kann nicht gelesen werden</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/keeping/words.py" />
   <source>{number} change</source>
   <translation>{number} Änderung</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/keeping/words.py" />
   <source>{number} changes</source>
   <translation>{number} Änderungen</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/keeping/words.py" />
   <source>Before: {what}</source>
   <translation>Vorher: {what}</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/lock/lock_page.py" />
   <source>Handover is locked</source>
   <translation>Handover ist gesperrt</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/lock/lock_page.py" />
   <source>Unlock</source>
   <translation>Entsperren</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/lock/lock_page.py" />
   <source>I have a &amp;recovery sheet</source>
   <translation>Ich habe ein Wiede&amp;rherstellungsblatt</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/appointments/bar.py" />
   <source>Which appointments</source>
   <translation>Welche Termine</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/appointments/bar.py" />
   <source>all settled</source>
   <translation>alles geklärt</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/appointments/bar.py" />
   <source>All appointments</source>
   <translation>Alle Termine</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/appointments/bar.py" />
   <source>Those that need you</source>
   <translation>Die Sie brauchen</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/appointments/bar.py" />
   <source>Clashes only</source>
   <translation>Nur Überschneidungen</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/appointments/bar.py" />
   <source>Fitting</source>
   <translation>Passende</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/appointments/bar.py" />
   <source>Moved</source>
   <translation>Verschobene</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/appointments/bar.py" />
   <source>On the waiting list</source>
   <translation>Auf der Warteliste</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/appointments/bar.py" />
   <source>Chosen by you</source>
   <translation>Von Ihnen gewählte</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/appointments/bar.py" />
   <source>Previous one that needs you (P)</source>
   <translation>Voriger, der noch offen ist (P)</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/appointments/bar.py" />
   <source>Next one that needs you (N)</source>
   <translation>Nächster, der noch offen ist (N)</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/appointments/bar.py" />
   <source>fit</source>
   <translation>passen</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/appointments/bar.py" />
   <source>clash</source>
   <translation>überschneiden sich</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/appointments/bar.py" />
   <source>with nobody</source>
   <translation>ohne jemanden</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/appointments/bar.py" />
   <source>kept anyway</source>
   <translation>trotzdem behalten</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/appointments/bar.py" />
   <source>waiting</source>
   <translation>wartet</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/appointments/bar.py" />
   <source>{n} to settle</source>
   <translation>{n} zu klären</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/appointments/bar.py" />
   <source>{n} of {all}</source>
   <translation>{n} von {all}</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/appointments/clash_strip.py" />
   <source>{day}: {n} to settle</source>
   <translation>{day}: {n} zu klären</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/appointments/clash_strip.py" />
   <source>Where the clashes are</source>
   <translation>Wo die Überschneidungen liegen</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/appointments/clash_strip.py" />
   <source>, {n} to settle</source>
   <translation>, {n} zu klären</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/appointments/free_times_view.py" />
   <source>free</source>
   <translation>frei</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/appointments/free_times_view.py" />
   <source>free {time}</source>
   <translation>frei {time}</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/appointments/free_times_view.py" />
   <source>Free: move it to {time}</source>
   <translation>Frei: auf {time} verschieben</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/appointments/free_times_view.py" />
   <source>Free: {times}</source>
   <translation>Frei: {times}</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/appointments/model.py" />
   <source>no client</source>
   <translation>kein Klient</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/appointments/recipient_week.py" />
   <source>Nobody takes it over yet.</source>
   <translation>Noch übernimmt ihn niemand.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/appointments/recipient_week.py" />
   <source>It will be cancelled.</source>
   <translation>Er wird abgesagt.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/appointments/recipient_week.py" />
   <source>It goes on a waiting list.</source>
   <translation>Er kommt auf eine Warteliste.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/appointments/recipient_week.py" />
   <source>Previous week</source>
   <translation>Vorige Woche</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/appointments/recipient_week.py" />
   <source>Next week</source>
   <translation>Nächste Woche</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/appointments/recipient_week.py" />
   <source>Week of {day}, {name}</source>
   <translation>Woche vom {day}, {name}</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/appointments/resolve_panel.py" />
   <source>Move to</source>
   <translation>Verschieben auf</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/appointments/resolve_panel.py" />
   <source>An&amp;other time...</source>
   <translation>Andere &amp;Zeit ...</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/appointments/resolve_panel.py" />
   <source>Move each to its next free time</source>
   <translation>Jeden auf seine nächste freie Zeit verschieben</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/appointments/resolve_panel.py" />
   <source>Give each to somebody who is free then</source>
   <translation>Jeden an jemanden geben, der dann frei ist</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/appointments/resolve_panel.py" />
   <source>Someone &amp;else</source>
   <translation>&amp;Jemand anders</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/appointments/resolve_panel.py" />
   <source>Someone else</source>
   <translation>Jemand anders</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/appointments/resolve_panel.py" />
   <source>&amp;Keep anyway...</source>
   <translation>Trotzdem &amp;behalten ...</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/appointments/resolve_panel.py" />
   <source>Wa&amp;iting list</source>
   <translation>&amp;Warteliste</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/appointments/resolve_panel.py" />
   <source>Cance&amp;l it...</source>
   <translation>A&amp;bsagen ...</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/appointments/resolve_panel.py" />
   <source>&amp;Follow the client again</source>
   <translation>Wieder dem Klienten &amp;folgen</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/appointments/resolve_panel.py" />
   <source>&amp;Whole series</source>
   <translation>Ganze &amp;Serie</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/appointments/resolve_panel.py" />
   <source>Whole series</source>
   <translation>Ganze Serie</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/appointments/resolve_panel.py" />
   <source>Cance&amp;l them...</source>
   <translation>A&amp;bsagen ...</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/appointments/resolve_panel.py" />
   <source>Free time</source>
   <translation>Freie Zeit</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/appointments/resolve_panel.py" />
   <source>No free time was found near it. Move to</source>
   <translation>In der Nähe wurde keine freie Zeit gefunden. Verschieben auf</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/appointments/resolve_panel.py" />
   <source>{selected} selected, {n} of them need you.</source>
   <translation>{selected} ausgewählt, {n} davon brauchen Sie.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/appointments/resolve_panel.py" />
   <source>{name}, before the last day is over...</source>
   <translation>{name}, bevor der letzte Tag vorbei ist ...</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/appointments/resolve_panel.py" />
   <source>the same for {n} like this</source>
   <translation>dasselbe für {n} wie diesen</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/appointments/resolve_panel.py" />
   <source>{number} other</source>
   <translation>{number} anderer</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/appointments/resolve_panel.py" />
   <source>{number} others</source>
   <translation>{number} andere</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/appointments/resolve_panel.py" />
   <source>{selected} selected.</source>
   <translation>{selected} ausgewählt.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/appointments/resolve_panel.py" />
   <source>free then</source>
   <translation>dann frei</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/appointments/resolve_panel.py" />
   <source>Move to {time}</source>
   <translation>Auf {time} verschieben</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/appointments/resolving.py" />
   <source>Keep</source>
   <translation>Behalten</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/appointments/resolving.py" />
   <source>Looking for free times...</source>
   <translation>Freie Zeiten werden gesucht ...</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/appointments/resolving.py" />
   <source>Both know and agree</source>
   <translation>Beide wissen es und sind einverstanden</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/appointments/resolving.py" />
   <source>The other one will be moved</source>
   <translation>Der andere Termin wird verschoben</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/appointments/resolving.py" />
   <source>Extra hours agreed</source>
   <translation>Zusätzliche Stunden vereinbart</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/appointments/resolving.py" />
   <source>Cancel them</source>
   <translation>Termine absagen</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/appointments/resolving.py" />
   <source>Cancel the appointment</source>
   <translation>Den Termin absagen</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/appointments/resolving.py" />
   <source>The practitioner is leaving</source>
   <translation>Der Behandler scheidet aus</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/appointments/resolving.py" />
   <source>The client will book again</source>
   <translation>Der Klient bucht neu</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/appointments/resolving.py" />
   <source>The client is ending treatment</source>
   <translation>Der Klient beendet die Behandlung</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/appointments/resolving.py" />
   <source>Move {who} from {when} to:</source>
   <translation>{who} von {when} verschieben auf:</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/appointments/resolving.py" />
   <source>{name} still sees {who}, on:</source>
   <translation>{name} sieht {who} noch, am:</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/appointments/resolving.py" />
   <source>Keep {what} although the time clashes. The reason is kept in the record:</source>
   <translation>{what} behalten, obwohl sich die Zeit überschneidet. Der Grund wird aufgezeichnet:</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/appointments/resolving.py" />
   <source>Cancel {what} when the offboarding is applied. The reason is kept in the record:</source>
   <translation>{what} absagen, wenn der Austritt ausgeführt wird. Der Grund wird aufgezeichnet:</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/appointments/resolving.py" />
   <source>No free time was found for {n}. They are unchanged: choose somebody else, or a time by hand.</source>
   <translation>Für {n} wurde nichts Freies gefunden. Sie sind wie vorher: Wählen Sie jemand anderen oder eine Zeit von Hand.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/appointments/series_menu.py" />
   <source>Move all {n} to {time}, free throughout</source>
   <translation>Alle {n} auf {time} verschieben, durchgehend frei</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/appointments/series_menu.py" />
   <source>From {day} on: move {n} to {time}, free throughout</source>
   <translation>Ab {day}: {n} auf {time} verschieben, durchgehend frei</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/appointments/series_menu.py" />
   <source>Select all {n} of the series</source>
   <translation>Alle {n} der Serie auswählen</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/appointments/series_menu.py" />
   <source>Select this and the {n} that follow</source>
   <translation>Diesen und die {n} folgenden auswählen</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/appointments/series_menu.py" />
   <source>No weekly time is free throughout</source>
   <translation>Keine wöchentliche Zeit ist durchgehend frei</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/appointments/table.py" />
   <source>What happens to each appointment</source>
   <translation>Was aus jedem Termin wird</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/appointments/time_dialog.py" />
   <source>Move</source>
   <translation>Verschieben</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/appointments/time_dialog.py" />
   <source>In the way: {what}.</source>
   <translation>Im Weg: {what}.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/appointments/time_dialog.py" />
   <source>Free.</source>
   <translation>Frei.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/clients/deciding.py" />
   <source>Looking for the best plan...</source>
   <translation>Der beste Plan wird gesucht ...</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/clients/deciding.py" />
   <source>Change of rules</source>
   <translation>Änderung der Regeln</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/clients/deciding.py" />
   <source>Suggest for {clients}</source>
   <translation>Für {clients} vorschlagen</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/clients/deciding.py" />
   <source>Transfer {clients} to {recipient}</source>
   <translation>{clients} an {recipient} übergeben</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/clients/deciding.py" />
   <source>{clients} to follow the practitioner</source>
   <translation>{clients} folgen dem Behandler</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/clients/deciding.py" />
   <source>Refer {clients} on</source>
   <translation>{clients} weiterverweisen</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/clients/deciding.py" />
   <source>Close {clients}</source>
   <translation>{clients} abschließen</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/clients/deciding.py" />
   <source>Back to undecided for {clients}</source>
   <translation>{clients} wieder offen lassen</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/clients/deciding.py" />
   <source>Split {clients}</source>
   <translation>{clients} aufteilen</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/clients/difference_dialog.py" />
   <source>{number} client goes</source>
   <translation>{number} Klient geht</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/clients/difference_dialog.py" />
   <source>{number} clients go</source>
   <translation>{number} Klienten gehen</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/clients/difference_dialog.py" />
   <source>What changed</source>
   <translation>Was sich änderte</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/clients/difference_dialog.py" />
   <source>&amp;Undo this change</source>
   <translation>Diese Änderung &amp;rückgängig machen</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/clients/difference_dialog.py" />
   <source>How good both plans are, the most important first</source>
   <translation>Wie gut beide Pläne sind, das Wichtigste zuerst</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/clients/difference_dialog.py" />
   <source>Who goes to somebody else</source>
   <translation>Wer zu jemand anderem geht</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/clients/difference_dialog.py" />
   <source>Every client goes to the same colleague in both plans.</source>
   <translation>In beiden Plänen geht jeder Klient zum selben Kollegen.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/clients/difference_dialog.py" />
   <source>What counts</source>
   <translation>Was zählt</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/clients/difference_dialog.py" />
   <source>Change</source>
   <translation>Änderung</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/clients/difference_dialog.py" />
   <source>{what}: {clients} to somebody else</source>
   <translation>{what}: {clients} zu jemand anderem</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/clients/filter.py" />
   <source>Search clients...</source>
   <translation>Klienten suchen ...</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/clients/filter.py" />
   <source>Booked on which day of the week</source>
   <translation>An welchem Wochentag gebucht</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/clients/filter.py" />
   <source>Any day</source>
   <translation>Jeder Tag</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/clients/filter.py" />
   <source>Booked at which site</source>
   <translation>An welchem Standort gebucht</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/clients/filter.py" />
   <source>All clients</source>
   <translation>Alle Klienten</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/clients/filter.py" />
   <source>Undecided</source>
   <translation>Unentschieden</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/clients/filter.py" />
   <source>With a clash</source>
   <translation>Mit Überschneidung</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/clients/filter.py" />
   <source>With family here</source>
   <translation>Mit Familie hier</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/clients/filter.py" />
   <source>Under 18</source>
   <translation>Unter 18</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/clients/filter.py" />
   <source>Nothing booked</source>
   <translation>Nichts gebucht</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/clients/load_bars.py" />
   <source>Caseloads before and after</source>
   <translation>Auslastung vorher und nachher</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/clients/menus.py" />
   <source>Suggest again around your choices</source>
   <translation>Neu vorschlagen, Ihre Wahl bleibt</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/clients/menus.py" />
   <source>Split by a rule...</source>
   <translation>Nach einer Regel aufteilen ...</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/clients/menus.py" />
   <source>Care and rules...</source>
   <translation>Bedarf und Regeln ...</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/clients/menus.py" />
   <source>Who may take over...</source>
   <translation>Wer übernehmen kann ...</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/clients/menus.py" />
   <source>Select all shown</source>
   <translation>Alle gezeigten auswählen</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/clients/menus.py" />
   <source>Select the families of these</source>
   <translation>Die Familien dieser auswählen</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/clients/menus.py" />
   <source>What changed...</source>
   <translation>Was sich änderte ...</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/clients/menus.py" />
   <source>Close the file</source>
   <translation>Akte abschließen</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/clients/menus.py" />
   <source>Back to undecided</source>
   <translation>Wieder unentschieden</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/clients/menus.py" />
   <source>Undo: {what}</source>
   <translation>Rückgängig: {what}</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/clients/menus.py" />
   <source>Redo: {what}</source>
   <translation>Wiederholen: {what}</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/clients/model.py" />
   <source>{number} other client</source>
   <translation>{number} anderer Klient</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/clients/model.py" />
   <source>{number} other clients</source>
   <translation>{number} andere Klienten</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/clients/model.py" />
   <source>Family {family}: {others} here</source>
   <translation>Familie {family}: {others} hier</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/clients/recipients_dialog.py" />
   <source>Who may take over</source>
   <translation>Wer übernehmen kann</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/clients/recipients_dialog.py" />
   <source>Whom may Handover suggest, and up to how many clients in all? Your own choices stay.</source>
   <translation>Wen darf Handover vorschlagen, und bis zu wie vielen Klienten insgesamt? Ihre eigene Wahl bleibt.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/clients/recipients_dialog.py" />
   <source>&amp;Where two colleagues would do equally well, choose</source>
   <translation>&amp;Wo zwei Kollegen gleich gut passen, wähle</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/clients/recipients_dialog.py" />
   <source>Suggest again</source>
   <translation>Neu vorschlagen</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/clients/recipients_dialog.py" />
   <source>no limit</source>
   <translation>keine Grenze</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/clients/recipients_dialog.py" />
   <source> clients</source>
   <translation> Klienten</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/clients/recipients_dialog.py" />
   <source>What weighs more</source>
   <translation>Was mehr wiegt</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/clients/recipients_dialog.py" />
   <source>a good match: who saw them before, wishes, language</source>
   <translation>wer gut passt: wer sie schon sah, Wünsche, Sprache</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/clients/recipients_dialog.py" />
   <source>an even load: who has the most time left</source>
   <translation>gleichmäßige Last: wer die meiste Zeit übrig hat</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/clients/recipients_dialog.py" />
   <source>{name} may take over</source>
   <translation>{name} kann übernehmen</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/clients/recipients_dialog.py" />
   <source>Most clients of {name}</source>
   <translation>Höchstzahl der Klienten von {name}</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/clients/rules_dialog.py" />
   <source>Care and rules</source>
   <translation>Bedarf und Regeln</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/clients/rules_dialog.py" />
   <source>Who should take them</source>
   <translation>Wer sie übernehmen soll</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/clients/rules_dialog.py" />
   <source>They &amp;need</source>
   <translation>Sie &amp;brauchen</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/clients/rules_dialog.py" />
   <source>What is widened comes first in the client's reasons, and is listed in the certificate.</source>
   <translation>Was gelockert ist, steht bei den Gründen des Klienten an erster Stelle und in der Bescheinigung.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/clients/rules_dialog.py" />
   <source>what their visits require, else the leaver's discipline</source>
   <translation>was ihre Besuche verlangen, sonst die Fachrichtung der ausscheidenden Person</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/clients/rules_dialog.py" />
   <source>These rules apply. Tick any that need not apply to them:</source>
   <translation>Diese Regeln gelten. Haken Sie an, welche für sie nicht gelten muss:</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/clients/rules_dialog.py" />
   <source>For the {clients} selected</source>
   <translation>Für die {clients}, die ausgewählt sind</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/clients/rules_dialog.py" />
   <source>what was chosen for each</source>
   <translation>was für jeden gewählt war</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/clients/rules_dialog.py" />
   <source>For all {clients}</source>
   <translation>Für alle {clients}</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/clients/rules_dialog.py" />
   <source>For {name}</source>
   <translation>Für {name}</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/clients/split_dialog.py" />
   <source>Split by a rule</source>
   <translation>Nach einer Regel aufteilen</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/clients/split_dialog.py" />
   <source>Rule</source>
   <translation>Regel</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/clients/split_dialog.py" />
   <source>Split</source>
   <translation>Aufteilen</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/clients/split_dialog.py" />
   <source>evenly, families together</source>
   <translation>gleichmäßig, Familien zusammen</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/clients/split_dialog.py" />
   <source>to colleagues at the site of their visits</source>
   <translation>an Kollegen am Standort ihrer Besuche</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/clients/split_dialog.py" />
   <source>to colleagues who work on the days of their visits</source>
   <translation>an Kollegen, die an den Tagen ihrer Besuche arbeiten</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/clients/split_dialog.py" />
   <source>to whoever has seen them before</source>
   <translation>an jemanden, der sie schon gesehen hat</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/clients/split_dialog.py" />
   <source>Among:</source>
   <translation>Unter:</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/clients/split_dialog.py" />
   <source>Split {clients}:</source>
   <translation>{clients} aufteilen:</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/clients/table.py" />
   <source>What happens to each client</source>
   <translation>Was aus jedem Klienten wird</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/clients/ways_out.py" />
   <source>Ways out for clients without a recipient</source>
   <translation>Auswege für Klienten, die niemanden finden</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/clients/ways_out.py" />
   <source>Allow</source>
   <translation>Zulassen</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/clients/ways_out.py" />
   <source>Refer on</source>
   <translation>Weiterverweisen</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/done_files.py" />
   <source>Save the calendars in this folder</source>
   <translation>Die Kalender in diesem Ordner speichern</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/done_files.py" />
   <source>Save the certi&amp;ficate (PDF)</source>
   <translation>Besche&amp;inigung speichern (PDF)</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/done_files.py" />
   <source>Open the ce&amp;rtificate</source>
   <translation>Beschei&amp;nigung öffnen</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/done_files.py" />
   <source>&amp;Open the folder</source>
   <translation>&amp;Ordner öffnen</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/done_files.py" />
   <source>Calen&amp;dars for the colleagues...</source>
   <translation>&amp;Kalender für die Kollegen ...</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/done_files.py" />
   <source>The certificate is saved. It lists clients by reference, without names.</source>
   <translation>Die Bescheinigung ist gespeichert. Klienten stehen darin mit ihren Nummern, ohne Namen.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/done_files.py" />
   <source>{calendars} saved, with initials and references for names: a calendar cannot be protected.</source>
   <translation>{calendars} gespeichert, mit Initialen und Nummern statt Namen: Ein Kalender lässt sich nicht schützen.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/folder_field.py" />
   <source>Choose the folder</source>
   <translation>Ordner wählen</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/folder_field.py" />
   <source>Choose a folder...</source>
   <translation>Einen Ordner wählen ...</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/impact_card.py" />
   <source>Choose somebody to see what depends on them.</source>
   <translation>Wählen Sie jemanden, um zu sehen, was an dieser Person hängt.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/impact_card.py" />
   <source>{number} closed client</source>
   <translation>{number} abgeschlossener Klient</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/impact_card.py" />
   <source>{number} closed clients</source>
   <translation>{number} abgeschlossene Klienten</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/impact_card.py" />
   <source>{n} of them under 18</source>
   <translation>{n} davon unter 18</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/impact_card.py" />
   <source>{n} with two or more clients here</source>
   <translation>{n} mit zwei oder mehr Klienten hier</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/impact_card.py" />
   <source>{number} family</source>
   <translation>{number} Familie</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/impact_card.py" />
   <source>{number} families</source>
   <translation>{number} Familien</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/impact_card.py" />
   <source>{n} of them after the last working day</source>
   <translation>{n} davon nach dem letzten Arbeitstag</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/impact_card.py" />
   <source>{n} among them, each of which stays whole</source>
   <translation>{n} darunter, jede bleibt ganz</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/impact_card.py" />
   <source>{number} series</source>
   <translation>{number} Serie</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/impact_card.py" />
   <source>{number} series of visits</source>
   <translation>{number} Terminserien</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/impact_card.py" />
   <source>{n} of leave to come</source>
   <translation>{n} kommende Abwesenheit</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/impact_card.py" />
   <source>{number} period</source>
   <translation>{number} Zeitraum</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/impact_card.py" />
   <source>{number} periods</source>
   <translation>{number} Zeiträume</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/impact_card.py" />
   <source>Nothing would be lost: nobody needs another case manager or another practitioner.</source>
   <translation>Nichts ginge verloren: Niemand braucht eine andere Fallverantwortung oder einen anderen Behandler.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/impact_card.py" />
   <source>What depends on {name}</source>
   <translation>Was an {name} hängt</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/impact_card.py" />
   <source>If they were simply made inactive then, {clients} would drop out of your reports and {appointments} would vanish from the calendar. The next steps see to it that none does.</source>
   <translation>Würde die Person dann einfach inaktiv gesetzt, fielen {clients} aus Ihren Berichten und {appointments} verschwänden aus dem Kalender. Die nächsten Schritte sorgen dafür, dass das nicht geschieht.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pack/choices.py" />
   <source>Closed files too</source>
   <translation>Auch abgeschlossene Akten</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pack/choices.py" />
   <source>Choose single columns...</source>
   <translation>Einzelne Spalten wählen ...</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pack/choices.py" />
   <source>Only clients that match...</source>
   <translation>Nur Klienten, auf die zutrifft ...</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pack/choices.py" />
   <source>Only clients that match</source>
   <translation>Nur Klienten, auf die zutrifft</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pack/choices.py" />
   <source>A PDF with a page for each client</source>
   <translation>Ein PDF mit einer Seite je Klient</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pack/choices.py" />
   <source>README, receipt to sign and hashes</source>
   <translation>README, Empfangsbestätigung und Prüfsummen</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pack/choices.py" />
   <source>Contact list: names and telephones</source>
   <translation>Kontaktliste: Namen und Telefonnummern</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pack/choices.py" />
   <source>Caseload register: with dates and appointments</source>
   <translation>Fallregister: mit Daten und Terminen</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pack/choices.py" />
   <source>Full: with addresses and notes</source>
   <translation>Vollständig: mit Anschriften und Notizen</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pack/choices.py" />
   <source>{card} numbers</source>
   <translation>{card}-Nummern</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pack/columns_dialog.py" />
   <source>Columns of the pack</source>
   <translation>Spalten des Pakets</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pack/columns_dialog.py" />
   <source>Tick what the pack says about each client. Give the leaver no more than they need.</source>
   <translation>Haken Sie an, was das Paket von jedem Klienten sagt. Geben Sie der ausscheidenden Person nicht mehr, als sie braucht.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pack/columns_dialog.py" />
   <source>Use these columns</source>
   <translation>Diese Spalten nehmen</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pack/columns_dialog.py" />
   <source>{column} (confidential)</source>
   <translation>{column} (vertraulich)</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pack/result.py" />
   <source>Created and read back on {time}: {held}.</source>
   <translation>Am {time} erstellt und zurückgelesen: {held}.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pack/result.py" />
   <source>Its password is not kept anywhere. If it is lost, create another pack.</source>
   <translation>Sein Kennwort wird nirgends aufbewahrt. Geht es verloren, erstellen Sie ein neues Paket.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pack/result.py" />
   <source>Its password: {password}. Tell {name} by telephone, never in the same message.</source>
   <translation>Kennwort: {password}. Sagen Sie es {name} am Telefon, nie in derselben Nachricht.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pack/result.py" />
   <source>A workbook cannot hold some characters of {cells}; they are marked there: {named}</source>
   <translation>Manche Zeichen in {cells} kann keine Arbeitsmappe enthalten; dort sind sie markiert: {named}</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pack/result.py" />
   <source>{number} cell</source>
   <translation>{number} Zelle</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pack/result.py" />
   <source>{number} cells</source>
   <translation>{number} Zellen</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/appointments_page.py" />
   <source>Appointments: will everyone be there?</source>
   <translation>Termine: Werden alle da sein?</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/appointments_page.py" />
   <source>Each appointment follows its client. Settle those that cannot keep their time: in the list, N goes to the next one and 1, 2 or 3 moves it to a free time. Nothing moves before Review.</source>
   <translation>Jeder Termin folgt seinem Klienten. Klären Sie die, die ihre Zeit nicht halten können: In der Liste geht N zum nächsten, und 1, 2 oder 3 verschiebt ihn auf eine freie Zeit. Vor der Prüfung bewegt sich nichts.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/appointments_page.py" />
   <source>There is no appointment after the last working day.</source>
   <translation>Nach dem letzten Arbeitstag gibt es keinen Termin.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/appointments_page.py" />
   <source>Choose an appointment to see what can be done about it.</source>
   <translation>Wählen Sie einen Termin, um zu sehen, was sich tun lässt.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/backup_page.py" />
   <source>Back up first</source>
   <translation>Zuerst sichern</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/backup_page.py" />
   <source>Writes the whole practice into one file and reads it back. It changes nothing in the practice.</source>
   <translation>Schreibt die ganze Praxis in eine Datei und liest sie zurück. In der Praxis ändert sich nichts.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/backup_page.py" />
   <source>Folder for the backup</source>
   <translation>Ordner für die Sicherung</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/backup_page.py" />
   <source>&amp;Also write text files for Excel</source>
   <translation>Auch &amp;Textdateien für Excel schreiben</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/backup_page.py" />
   <source>Format of the text files</source>
   <translation>Art der Textdateien</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/backup_page.py" />
   <source>Text files are not encrypted: anybody who has them can read them.</source>
   <translation>Textdateien sind nicht verschlüsselt: Jeder, der sie hat, kann sie lesen.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/backup_page.py" />
   <source>Back &amp;up now</source>
   <translation>&amp;Jetzt sichern</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/backup_page.py" />
   <source>The last backup is from {time}. The practice has changed since.</source>
   <translation>Die letzte Sicherung ist vom {time}. Seither hat sich die Praxis geändert.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/backup_page.py" />
   <source>Backed up and verified on {time}: {held}.</source>
   <translation>Gesichert und geprüft am {time}: {held}.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/backup_page.py" />
   <source>{file}
Read back completely; fingerprint {hash}</source>
   <translation>{file}
Vollständig zurückgelesen; Prüfsumme {hash}</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/calls_page.py" />
   <source>Call first: today and this week</source>
   <translation>Zuerst anrufen: heute und diese Woche</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/calls_page.py" />
   <source>These clients expect somebody who will not come. Call them in this order; whoever is named as free can see them at the booked time. Nothing is changed here.</source>
   <translation>Diese Klienten erwarten jemanden, der nicht kommt. Rufen Sie sie in dieser Reihenfolge an; wer als frei genannt ist, kann sie zur gebuchten Zeit sehen. Geändert wird hier nichts.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/calls_page.py" />
   <source>Call</source>
   <translation>Anrufen</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/calls_page.py" />
   <source>Free at that time</source>
   <translation>Dann frei</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/calls_page.py" />
   <source>Whom to call</source>
   <translation>Wer anzurufen ist</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/calls_page.py" />
   <source>Nobody is booked today or this week.</source>
   <translation>Heute und diese Woche ist niemand gebucht.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/calls_page.py" />
   <source>{name} (guardian)
for {client}</source>
   <translation>{name} (sorgeberechtigt)
für {client}</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/calls_page.py" />
   <source>{today} today, {later} later this week</source>
   <translation>{today} heute, {later} später diese Woche</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/clients_page.py" />
   <source>{client}: {goes_to} (needs: {needs})</source>
   <translation>{client}: {goes_to} (braucht: {needs})</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/clients_page.py" />
   <source>Clients: who takes over?</source>
   <translation>Klienten: Wer übernimmt?</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/clients_page.py" />
   <source>Let Handover suggest, then change what you know better: select clients, then press Transfer, drag them onto a colleague below or type the colleague's number. Nothing moves before Review.</source>
   <translation>Lassen Sie Handover vorschlagen, und ändern Sie, was Sie besser wissen: Wählen Sie Klienten, und drücken Sie „Übergeben“, ziehen Sie sie unten auf einen Kollegen oder tippen Sie dessen Zahl. Vor der Prüfung bewegt sich nichts.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/clients_page.py" />
   <source>There is no colleague who may take over: nobody else is an active case manager or supervisor. Add a user first, or choose under More what becomes of each client.</source>
   <translation>Kein Kollege kann übernehmen: Niemand sonst ist aktiv und fallverantwortlich oder Leitung. Fügen Sie zuerst einen Benutzer hinzu, oder wählen Sie unter „Mehr“, was aus jedem Klienten wird.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/clients_page.py" />
   <source>Su&amp;ggest for undecided</source>
   <translation>Für &amp;Unentschiedene vorschlagen</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/clients_page.py" />
   <source>&amp;More</source>
   <translation>&amp;Mehr</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/clients_page.py" />
   <source>&amp;What changed...</source>
   <translation>&amp;Was sich änderte ...</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/clients_page.py" />
   <source>How it would be: caseloads and weekly hours, before and after, against their limits</source>
   <translation>Wie es wäre: Klienten und Wochenstunden vorher und nachher, gegen die Grenzen</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/clients_page.py" />
   <source>{clients}, {n} undecided</source>
   <translation>{clients}, {n} unentschieden</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/clients_page.py" />
   <source>No client matches.</source>
   <translation>Kein Klient passt.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/clients_page.py" />
   <source>There is no client to hand over.</source>
   <translation>Es gibt keinen Klienten zu übergeben.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/clients_page.py" />
   <source>&amp;Transfer to</source>
   <translation>&amp;Übergeben an</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/clients_page.py" />
   <source>{clients}, all decided</source>
   <translation>{clients}, alle entschieden</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/clients_page.py" />
   <source>&amp;Transfer {clients} to</source>
   <translation>{clients} &amp;übergeben an</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/done_page.py" />
   <source>{name} stays active until {day} is over; Handover makes them inactive then.</source>
   <translation>{name} bleibt aktiv, bis {day} vorbei ist; dann setzt Handover die Person inaktiv.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/done_page.py" />
   <source>&amp;Undo this offboarding...</source>
   <translation>Diesen Austritt &amp;rückgängig machen ...</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/done_page.py" />
   <source>&amp;Hand everything back...</source>
   <translation>Alles &amp;zurückgeben ...</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/done_page.py" />
   <source>&amp;Take it back and go on planning</source>
   <translation>&amp;Zurücknehmen und weiter planen</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/done_page.py" />
   <source>Left to do outside Handover</source>
   <translation>Außerhalb von Handover noch zu tun</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/done_page.py" />
   <source>{name} is covered</source>
   <translation>{name} wird vertreten</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/done_page.py" />
   <source>{name} is offboarded</source>
   <translation>{name} ist ausgeschieden</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/done_page.py" />
   <source>Handed back</source>
   <translation>Zurückgegeben</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/done_page.py" />
   <source>Given up</source>
   <translation>Aufgegeben</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/done_page.py" />
   <source>The offboarding of {name} was undone.</source>
   <translation>Der Austritt von {name} wurde rückgängig gemacht.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/done_page.py" />
   <source>{name} has everything back.</source>
   <translation>{name} hat alles zurück.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/done_page.py" />
   <source>{name} is inactive now.</source>
   <translation>{name} ist jetzt inaktiv.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/done_page.py" />
   <source>{name} is back on {back}; Handover then offers to hand everything back.</source>
   <translation>{name} ist am {back} wieder da; Handover bietet dann an, alles zurückzugeben.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/done_page.py" />
   <source>Taking it back...</source>
   <translation>Wird zurückgenommen ...</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/done_page.py" />
   <source>Nothing has changed yet. At the first start after that day Handover carries the plan out, or says what is in the way.</source>
   <translation>Noch hat sich nichts geändert. Beim ersten Start nach diesem Tag führt Handover den Plan aus oder sagt, was seither dazwischengekommen ist.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/done_page.py" />
   <source>Done on {time} by {who}.</source>
   <translation>Am {time} von {who} ausgeführt.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/done_page.py" />
   <source>Undo the offboarding</source>
   <translation>Austritt rückgängig machen</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/done_page.py" />
   <source>Hand everything back</source>
   <translation>Alles zurückgeben</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/done_page.py" />
   <source>Nothing was left out: all of it is as it was before.</source>
   <translation>Nichts wurde ausgelassen: Alles ist wie vorher.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/done_page.py" />
   <source>Handed over here, not yet done in {system}</source>
   <translation>Hier übergeben, in {system} noch nicht erledigt</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/done_page.py" />
   <source>This offboarding was given up; nothing was changed.</source>
   <translation>Dieser Austritt wurde aufgegeben; nichts wurde geändert.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/done_page.py" />
   <source>It had been applied on {time} by {who}.</source>
   <translation>Er war am {time} von {who} ausgeführt worden.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/done_page.py" />
   <source>Planned and waiting: {name} works until {day}.</source>
   <translation>Geplant und wartend: {name} arbeitet bis {day}.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/done_page.py" />
   <source>Undo the offboarding of {name}? Every client and appointment goes back as it was, except those that somebody has changed since: these are left alone and named.</source>
   <translation>Den Austritt von {name} rückgängig machen? Jeder Klient und jeder Termin geht zurück, wie er war, außer denen, die seither jemand geändert hat: Diese bleiben, wie sie sind, und werden genannt.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/done_page.py" />
   <source>Hand everything back to {name}? Clients and appointments still to come go back as they were, except those that somebody has changed since: these are left alone and named.</source>
   <translation>Alles an {name} zurückgeben? Klienten und kommende Termine gehen zurück, wie sie waren, außer denen, die seither jemand geändert hat: Diese bleiben, wie sie sind, und werden genannt.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/done_page.py" />
   <source>{n} left as they are, because somebody changed them since:</source>
   <translation>{n} so gelassen, weil jemand sie seither geändert hat:</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/pack_page.py" />
   <source>Writes one protected Excel workbook of the leaver's own clients, and records what it holds. It changes nothing.</source>
   <translation>Schreibt eine geschützte Excel-Arbeitsmappe der eigenen Klienten der ausscheidenden Person und zeichnet auf, was sie enthält. Geändert wird nichts.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/pack_page.py" />
   <source>Preview of the pack</source>
   <translation>Vorschau des Pakets</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/pack_page.py" />
   <source>Why there is no pack</source>
   <translation>Warum es kein Paket gibt</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/pack_page.py" />
   <source>for example: the contract forbids it</source>
   <translation>zum Beispiel: Der Vertrag verbietet es</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/pack_page.py" />
   <source>Password of the pack</source>
   <translation>Kennwort des Pakets</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/pack_page.py" />
   <source>Folder for the pack</source>
   <translation>Ordner für das Paket</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/pack_page.py" />
   <source>&amp;Create the pack</source>
   <translation>Paket &amp;erstellen</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/pack_page.py" />
   <source>Go on &amp;without a pack</source>
   <translation>Ohne &amp;Paket weiter</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/pack_page.py" />
   <source>&amp;Or no pack, because</source>
   <translation>Oder kein P&amp;aket, weil</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/pack_page.py" />
   <source>Before a pack goes out: how are they engaged, and who owns the records?</source>
   <translation>Bevor ein Paket hinausgeht: Wie ist die Person beschäftigt, und wem gehören die Daten?</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/pack_page.py" />
   <source>Nobody knows yet who owns the records or how they are engaged. Check the contract before you hand anything over.</source>
   <translation>Noch weiß niemand, wem die Daten gehören oder wie die Person beschäftigt ist. Prüfen Sie den Vertrag, bevor Sie etwas aushändigen.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/pack_page.py" />
   <source>How are they engaged, and who owns the records? It depends on the contract, and has to be answered before a pack goes out.</source>
   <translation>Wie ist die Person beschäftigt, und wem gehören die Daten? Das hängt vom Vertrag ab und muss beantwortet sein, bevor ein Paket hinausgeht.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/pack_page.py" />
   <source>Creating the pack...</source>
   <translation>Das Paket wird erstellt ...</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/pack_page.py" />
   <source>&amp;Create another</source>
   <translation>&amp;Noch eines erstellen</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/pack_page.py" />
   <source>They left without notice</source>
   <translation>Ohne Frist ausgeschieden</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/pack_page.py" />
   <source>&amp;Password for another</source>
   <translation>&amp;Kennwort für ein weiteres</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/pack_page.py" />
   <source>&amp;Password, shown only now</source>
   <translation>&amp;Kennwort, nur jetzt gezeigt</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/pack_page.py" />
   <source>Say it now</source>
   <translation>Jetzt sagen</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/pack_page.py" />
   <source>I do not know yet: create it</source>
   <translation>Ich weiß es noch nicht: trotzdem erstellen</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/pack_page.py" />
   <source>The pack will hold {held}; {columns} for each client:</source>
   <translation>Das Paket wird enthalten: {held}; {columns} je Klient:</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/pack_page.py" />
   <source>{number} column</source>
   <translation>{number} Spalte</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/pack_page.py" />
   <source>{number} columns</source>
   <translation>{number} Spalten</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/pack_page.py" />
   <source>{name} has no current client, so there is no pack to create. Go on, or add closed files.</source>
   <translation>{name} hat keine aktuellen Klienten, also gibt es kein Paket zu erstellen. Gehen Sie weiter, oder nehmen Sie abgeschlossene Akten dazu.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/pack_page.py" />
   <source>The records belong to the practice. Hand over only what the contract allows, or skip this.</source>
   <translation>Die Daten gehören der Praxis. Händigen Sie nur aus, was der Vertrag erlaubt, oder überspringen Sie dies.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/practitioner_page.py" />
   <source>Who leaves, and when?</source>
   <translation>Wer scheidet aus, und wann?</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/practitioner_page.py" />
   <source>Choose the practitioner and their last working day. Nothing is changed until you press Offboard on the Review page.</source>
   <translation>Wählen Sie den Behandler und den letzten Arbeitstag. Nichts ändert sich, bevor Sie auf der Seite „Prüfung“ den Austritt ausführen.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/practitioner_page.py" />
   <source>To offboard somebody else, save and close this one and start another.</source>
   <translation>Für den Austritt einer anderen Person speichern und schließen Sie diesen, und beginnen Sie einen neuen.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/practitioner_page.py" />
   <source>Who leaves</source>
   <translation>Wer ausscheidet</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/practitioner_page.py" />
   <source>Choose who leaves</source>
   <translation>Wählen Sie, wer ausscheidet</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/practitioner_page.py" />
   <source>For good or for a time</source>
   <translation>Für immer oder auf Zeit</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/practitioner_page.py" />
   <source>For good</source>
   <translation>Für immer</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/practitioner_page.py" />
   <source>For a time: colleagues cover</source>
   <translation>Auf Zeit: Kollegen vertreten</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/practitioner_page.py" />
   <source>Without notice: not coming back</source>
   <translation>Ohne Frist: kommt nicht wieder</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/practitioner_page.py" />
   <source>for your own record</source>
   <translation>für Ihre eigenen Unterlagen</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/practitioner_page.py" />
   <source>Employee or contractor</source>
   <translation>Angestellt oder frei</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/practitioner_page.py" />
   <source>Not said yet</source>
   <translation>Noch nicht gesagt</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/practitioner_page.py" />
   <source>I do not know yet</source>
   <translation>Ich weiß es noch nicht</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/practitioner_page.py" />
   <source>Who owns the client records</source>
   <translation>Wem die Klientendaten gehören</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/practitioner_page.py" />
   <source>Who owns the records depends on the contract. Your answer is printed in the certificate; it is not legal advice.</source>
   <translation>Wem die Daten gehören, hängt vom Vertrag ab. Ihre Antwort steht in der Bescheinigung; sie ist keine Rechtsberatung.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/practitioner_page.py" />
   <source>&amp;Give up this offboarding...</source>
   <translation>Diesen Austritt aufge&amp;ben ...</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/practitioner_page.py" />
   <source>Give up this offboarding? The answers and choices made here are dropped; the practice stays exactly as it is, and backups and packs stay where they are.</source>
   <translation>Diesen Austritt aufgeben? Die Antworten und die Wahl hier werden verworfen; die Praxis bleibt genau, wie sie ist, und Sicherungen und Pakete bleiben, wo sie sind.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/practitioner_page.py" />
   <source>Give it up</source>
   <translation>Aufgeben</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/practitioner_page.py" />
   <source>Nobody here sees clients yet. Close this, then import your files or add users on the Users tab.</source>
   <translation>Hier behandelt noch niemand Klienten. Schließen Sie dies, und importieren Sie Ihre Dateien, oder fügen Sie im Reiter „Benutzer“ Benutzer hinzu.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/practitioner_page.py" />
   <source>&amp;Who leaves</source>
   <translation>Wer &amp;ausscheidet</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/practitioner_page.py" />
   <source>&amp;How long</source>
   <translation>Wie &amp;lange</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/practitioner_page.py" />
   <source>&amp;Last working day</source>
   <translation>Letzter Arbeits&amp;tag</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/practitioner_page.py" />
   <source>&amp;First day back</source>
   <translation>&amp;Erster Tag zurück</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/practitioner_page.py" />
   <source>&amp;They are</source>
   <translation>&amp;Die Person ist</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/practitioner_page.py" />
   <source>Records b&amp;elong to</source>
   <translation>Die Daten ge&amp;hören</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/practitioner_page.py" />
   <source>private: it is not printed on anything</source>
   <translation>vertraulich: steht in keinem Papier</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/review_page.py" />
   <source>Review: before and after</source>
   <translation>Prüfung: vorher und nachher</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/review_page.py" />
   <source>This is what will happen, all of it or none of it, when you press the button. It can be undone afterwards.</source>
   <translation>Das geschieht, alles oder nichts davon, wenn Sie den Knopf drücken. Danach lässt es sich rückgängig machen.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/review_page.py" />
   <source>Why clients or appointments may be left</source>
   <translation>Warum Klienten oder Termine ohne jemanden bleiben dürfen</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/review_page.py" />
   <source>Type the reason</source>
   <translation>Geben Sie den Grund ein</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/review_page.py" />
   <source>Why appointments may clash</source>
   <translation>Warum Termine sich überschneiden dürfen</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/review_page.py" />
   <source>I have &amp;told the practice owner</source>
   <translation>Ich habe es der &amp;Praxisinhaberin oder dem Praxisinhaber gesagt</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/review_page.py" />
   <source>Offboard</source>
   <translation>Austritt ausführen</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/review_page.py" />
   <source>Back &amp;up once more</source>
   <translation>Noch einmal &amp;sichern</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/review_page.py" />
   <source>S&amp;ettle them</source>
   <translation>&amp;Klären</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/review_page.py" />
   <source>Hand over now everything after {day}; it goes back on their return</source>
   <translation>Jetzt übergeben, was nach {day} liegt; bei der Rückkehr geht es zurück</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/review_page.py" />
   <source>Hand everything over now; they stay active until the end of {day}</source>
   <translation>Jetzt alles übergeben; die Person bleibt bis zum Ende von {day} aktiv</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/review_page.py" />
   <source>Schedule it</source>
   <translation>Vormerken</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/review_page.py" />
   <source>Start to cover {name}</source>
   <translation>Vertretung von {name} beginnen</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/review_page.py" />
   <source>Offboard {name}</source>
   <translation>Austritt von {name} ausführen</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/review_page.py" />
   <source>Offboarding...</source>
   <translation>Der Austritt wird ausgeführt ...</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/review_page.py" />
   <source>They may be &amp;left without anybody, because</source>
   <translation>Sie dürfen &amp;ohne jemanden bleiben, weil</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/review_page.py" />
   <source>They may &amp;clash, because</source>
   <translation>Sie dürfen sich ü&amp;berschneiden, weil</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/review_page.py" />
   <source>Do all of it after {day}; Handover will remind you</source>
   <translation>Alles nach {day} ausführen; Handover erinnert Sie</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/vendor_page.py" />
   <source>In your system</source>
   <translation>In Ihrem System</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/vendor_page.py" />
   <source>What was decided here is done there in this order. A step that is skipped needs a reason, which the certificate prints.</source>
   <translation>Was hier entschieden wurde, geschieht dort in dieser Reihenfolge. Ein übersprungener Schritt braucht einen Grund, den die Bescheinigung druckt.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/pages/vendor_page.py" />
   <source>In {system}</source>
   <translation>In {system}</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/review_lines.py" />
   <source>Before and after</source>
   <translation>Vorher und nachher</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/review_lines.py" />
   <source>Show list</source>
   <translation>Liste zeigen</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/review_lines.py" />
   <source>before</source>
   <translation>vorher</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/review_lines.py" />
   <source>after</source>
   <translation>nachher</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/review_lines.py" />
   <source>{title}: show the full list</source>
   <translation>{title}: die ganze Liste zeigen</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/step_list.py" />
   <source>needs you</source>
   <translation>noch zu tun</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/step_list.py" />
   <source>Steps</source>
   <translation>Schritte</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/together_dialog.py" />
   <source>Several leavers at once</source>
   <translation>Mehrere Austritte auf einmal</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/together_dialog.py" />
   <source>One plan over all their clients: none of them takes anybody over, and the others share their limits. Each keeps an offboarding of their own, to be changed, carried out and undone by itself.</source>
   <translation>Ein Plan über alle ihre Klienten: Keiner von ihnen übernimmt jemanden, und die anderen teilen sich ihre Grenzen. Jeder behält einen eigenen Austritt, der für sich geändert, ausgeführt und rückgängig gemacht wird.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/together_dialog.py" />
   <source>Make one &amp;plan</source>
   <translation>Einen &amp;Plan machen</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/together_dialog.py" />
   <source>Still needed</source>
   <translation>Noch nötig</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/together_dialog.py" />
   <source>The leavers</source>
   <translation>Die Ausscheidenden</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/together_dialog.py" />
   <source>Choose two or more, then make one plan.</source>
   <translation>Wählen Sie zwei oder mehr, und machen Sie dann einen Plan.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/together_dialog.py" />
   <source>Clients before</source>
   <translation>Klienten vorher</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/together_dialog.py" />
   <source>At most</source>
   <translation>Höchstens</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/together_dialog.py" />
   <source>The colleagues</source>
   <translation>Die Kollegen</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/together_dialog.py" />
   <source>No plan yet.</source>
   <translation>Noch kein Plan.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/together_dialog.py" />
   <source>&amp;Open this one...</source>
   <translation>Diesen ö&amp;ffnen ...</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/together_dialog.py" />
   <source>&amp;Back up now</source>
   <translation>&amp;Jetzt sichern</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/together_dialog.py" />
   <source>O&amp;ffboard all of them</source>
   <translation>Alle Austritte &amp;ausführen</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/together_dialog.py" />
   <source>{appointments}, {n} clash</source>
   <translation>{appointments}, {n} mit Überschneidung</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/together_dialog.py" />
   <source>Offboarded: {names}. Each can be undone in its own offboarding.</source>
   <translation>Ausgeführt: {names}. Jeder lässt sich in seinem eigenen Austritt rückgängig machen.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/wizard.py" />
   <source>Offboard a practitioner - Handover</source>
   <translation>Austritt eines Behandlers - Handover</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/wizard.py" />
   <source>Cover for {name}</source>
   <translation>Vertretung für {name}</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/wizard.py" />
   <source>Call first</source>
   <translation>Zuerst anrufen</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/wizard.py" />
   <source>Back up</source>
   <translation>Sichern</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/wizard.py" />
   <source>Review</source>
   <translation>Prüfung</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/wizard.py" />
   <source>Offboard a practitioner</source>
   <translation>Austritt eines Behandlers</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/wizard.py" />
   <source>Saving...</source>
   <translation>Wird gespeichert ...</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/wizard.py" />
   <source>last working day {day}</source>
   <translation>letzter Arbeitstag {day}</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/wizard.py" />
   <source>Show me</source>
   <translation>Zeigen</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/wizard_footer.py" />
   <source>&amp;Save and close</source>
   <translation>&amp;Speichern und schließen</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/wizard_footer.py" />
   <source>&amp;Back</source>
   <translation>&amp;Zurück</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/wizard_footer.py" />
   <source>&amp;Next</source>
   <translation>&amp;Weiter</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/wizard_footer.py" />
   <source>Help</source>
   <translation>Hilfe</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/offboarding/wizard_footer.py" />
   <source>Help with this page (F1)</source>
   <translation>Hilfe zu dieser Seite (F1)</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/preferences/disciplines_page.py" />
   <source>A client goes to a colleague of the same profession, unless you say here that another may take them too.</source>
   <translation>Ein Klient geht zu einem Kollegen derselben Fachrichtung, wenn Sie hier nicht sagen, dass eine andere ihn auch übernehmen darf.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/preferences/disciplines_page.py" />
   <source>Profession</source>
   <translation>Fachrichtung</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/preferences/disciplines_page.py" />
   <source>Also called</source>
   <translation>Heißt auch</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/preferences/disciplines_page.py" />
   <source>May also take clients of</source>
   <translation>Darf auch Klienten übernehmen von</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/preferences/disciplines_page.py" />
   <source>other words, separated by ;</source>
   <translation>andere Wörter, getrennt durch ;</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/preferences/disciplines_page.py" />
   <source>nobody else</source>
   <translation>niemand sonst</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/preferences/disciplines_page.py" />
   <source>decide later</source>
   <translation>später entscheiden</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/preferences/disciplines_page.py" />
   <source>a profession of its own</source>
   <translation>eine eigene Fachrichtung</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/preferences/disciplines_page.py" />
   <source>“{word}” is used, but not known. It means</source>
   <translation>„{word}“ wird benutzt und ist nicht bekannt. Es bedeutet</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/preferences/disciplines_page.py" />
   <source>Other words for {name}</source>
   <translation>Andere Wörter für {name}</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/preferences/disciplines_page.py" />
   <source>{name} may also take clients of</source>
   <translation>{name} darf auch Klienten übernehmen von</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/preferences/holidays_page.py" />
   <source>Country</source>
   <translation>Land</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/preferences/holidays_page.py" />
   <source>as the time zone says</source>
   <translation>wie die Zeitzone sagt</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/preferences/holidays_page.py" />
   <source>Add a day</source>
   <translation>Tag hinzufügen</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/preferences/holidays_page.py" />
   <source>No days of your own.</source>
   <translation>Keine eigenen Tage.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/preferences/holidays_page.py" />
   <source>No free time and no last day is proposed on a public holiday; a visit that is booked on one gets a note.</source>
   <translation>An einem Feiertag wird weder eine freie Zeit noch ein letzter Tag vorgeschlagen; ein dann gebuchter Besuch bekommt einen Hinweis.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/preferences/holidays_page.py" />
   <source>&amp;Country</source>
   <translation>&amp;Land</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/preferences/holidays_page.py" />
   <source>&amp;State</source>
   <translation>&amp;Bundesland</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/preferences/holidays_page.py" />
   <source>Add the days of a calendar file...</source>
   <translation>Die Tage einer Kalenderdatei hinzufügen...</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/preferences/holidays_page.py" />
   <source>Choose a calendar of public holidays</source>
   <translation>Einen Kalender mit Feiertagen wählen</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/preferences/holidays_page.py" />
   <source>as the time zone says, or none</source>
   <translation>wie die Zeitzone sagt, oder keines</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/preferences/holidays_page.py" />
   <source>Name of the holiday</source>
   <translation>Name des Feiertags</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/preferences/holidays_page.py" />
   <source>Every site</source>
   <translation>Jeder Standort</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/preferences/holidays_page.py" />
   <source>we work all the same</source>
   <translation>wir arbeiten trotzdem</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/preferences/holidays_page.py" />
   <source>Calendars ({kinds})</source>
   <translation>Kalender ({kinds})</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/preferences/sites_dialog.py" />
   <source>Rooms, separated by ;</source>
   <translation>Räume, getrennt durch ;</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/preferences/sites_dialog.py" />
   <source>Sites and rooms</source>
   <translation>Standorte und Räume</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/preferences/sites_dialog.py" />
   <source>The rooms of a site are offered when you book there. Appointments keep the room that they have when you take it off the list.</source>
   <translation>Die Räume eines Standorts werden beim Buchen angeboten. Termine behalten ihren Raum, wenn Sie ihn aus der Liste nehmen.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/preferences/sites_dialog.py" />
   <source>Add a site</source>
   <translation>Standort anlegen</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/preferences/sites_dialog.py" />
   <source>No sites yet.</source>
   <translation>Noch keine Standorte.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/preferences/sites_dialog.py" />
   <source>Your changes to the sites are not saved.</source>
   <translation>Ihre Änderungen an den Standorten sind nicht gespeichert.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/preferences/sites_dialog.py" />
   <source>Name of the site</source>
   <translation>Name des Standorts</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/preferences/sites_dialog.py" />
   <source>Time zone</source>
   <translation>Zeitzone</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/preferences/sites_page.py" />
   <source>Usual minutes between two sites</source>
   <translation>Übliche Minuten zwischen zwei Standorten</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/preferences/sites_page.py" />
   <source>Two visits one after the other at different sites need the time to get there.</source>
   <translation>Zwei Besuche nacheinander an verschiedenen Standorten brauchen die Zeit für den Weg.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/preferences/sites_page.py" />
   <source>&amp;Between two sites</source>
   <translation>&amp;Zwischen zwei Standorten</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/preferences/sites_page.py" />
   <source>as usual</source>
   <translation>wie üblich</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/preferences/sites_page.py" />
   <source>that of the practice</source>
   <translation>das der Praxis</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/preferences/sites_page.py" />
   <source>{one} and {other}</source>
   <translation>{one} und {other}</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/preferences/sites_page.py" />
   <source>State of {site}</source>
   <translation>Bundesland von {site}</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/reports/caseload_window.py" />
   <source>Caseload</source>
   <translation>Auslastung</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/reports/caseload_window.py" />
   <source>Counting...</source>
   <translation>Wird gezählt ...</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/reports/caseload_window.py" />
   <source>Current clients by case manager</source>
   <translation>Aktuelle Klienten nach Fallverantwortung</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/reports/caseload_window.py" />
   <source>Hours a week</source>
   <translation>Stunden je Woche</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/reports/caseload_window.py" />
   <source>No case managers.</source>
   <translation>Keine Fallverantwortlichen.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/reports/caseload_window.py" />
   <source>Save as workbook...</source>
   <translation>Als Arbeitsmappe speichern ...</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/reports/caseload_window.py" />
   <source>Save as PDF...</source>
   <translation>Als PDF speichern ...</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/reports/continuity_window.py" />
   <source>If somebody left</source>
   <translation>Wenn jemand ausschiede</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/reports/continuity_window.py" />
   <source>Suppose the last working day is</source>
   <translation>Angenommener letzter Arbeitstag</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/reports/continuity_window.py" />
   <source>Without a recipient</source>
   <translation>Ohne Übernahme</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/reports/continuity_window.py" />
   <source>Cannot keep the time</source>
   <translation>Können die Zeit nicht halten</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/reports/continuity_window.py" />
   <source>Only one of</source>
   <translation>Als Einzige an</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/reports/continuity_window.py" />
   <source>Families</source>
   <translation>Familien</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/reports/continuity_window.py" />
   <source>Hours</source>
   <translation>Stunden</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/reports/continuity_window.py" />
   <source>If each practitioner left</source>
   <translation>Wenn jeder Behandler ausschiede</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/reports/continuity_window.py" />
   <source>Nobody sees clients here.</source>
   <translation>Niemand behandelt hier Klienten.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/reports/continuity_window.py" />
   <source>&amp;Rehearse...</source>
   <translation>&amp;Durchspielen ...</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/reports/continuity_window.py" />
   <source>Planning...</source>
   <translation>Wird geplant ...</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/reports/continuity_window.py" />
   <source>Nothing in the practice is changed by this.</source>
   <translation>In der Praxis ändert sich dadurch nichts.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/reports/continuity_window.py" />
   <source>No clients.</source>
   <translation>Keine Klienten.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/reports/continuity_window.py" />
   <source>{n} of {clients}</source>
   <translation>{n} von {clients}</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/reports/continuity_window.py" />
   <source>Would go to</source>
   <translation>Ginge an</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/reports/continuity_window.py" />
   <source>If each practitioner left on {day}</source>
   <translation>Wenn jeder Behandler am {day} ausschiede</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/reports/continuity_window.py" />
   <source>Rehearsal: {name} leaves</source>
   <translation>Durchspiel: {name} scheidet aus</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/reports/continuity_window.py" />
   <source>{name} leaves on {day}: where each client would go</source>
   <translation>{name} scheidet am {day} aus: wohin jeder Klient ginge</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/reports/continuity_window.py" />
   <source>{hours} a week</source>
   <translation>{hours} je Woche</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/reports/health_window.py" />
   <source>Data health</source>
   <translation>Datenprüfung</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/reports/health_window.py" />
   <source>Findings</source>
   <translation>Befunde</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/reports/health_window.py" />
   <source>Check &amp;again</source>
   <translation>Noch einmal &amp;prüfen</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/reports/health_window.py" />
   <source>Checking the whole practice...</source>
   <translation>Die ganze Praxis wird geprüft ...</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/reports/health_window.py" />
   <source>&amp;Show these clients</source>
   <translation>Diese Klienten &amp;zeigen</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/reports/health_window.py" />
   <source>&amp;Open the client</source>
   <translation>Klient ö&amp;ffnen</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/reports/health_window.py" />
   <source>&amp;Review them...</source>
   <translation>&amp;Durchsehen ...</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/reports/health_window.py" />
   <source>How many</source>
   <translation>Wie viele</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/reports/health_window.py" />
   <source>Current clients without a case manager</source>
   <translation>Aktuelle Klienten ohne Fallverantwortung</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/reports/health_window.py" />
   <source>Current clients whose case manager is inactive</source>
   <translation>Aktuelle Klienten, deren Fallverantwortung inaktiv ist</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/reports/health_window.py" />
   <source>Future appointments with an inactive practitioner</source>
   <translation>Künftige Termine bei einem inaktiven Behandler</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/reports/health_window.py" />
   <source>Open appointments of clients who have died</source>
   <translation>Offene Termine verstorbener Klienten</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/reports/health_window.py" />
   <source>Open appointments of closed clients</source>
   <translation>Offene Termine abgeschlossener Klienten</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/reports/health_window.py" />
   <source>Past appointments that are still booked</source>
   <translation>Vergangene Termine, die noch gebucht sind</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/reports/health_window.py" />
   <source>Closed clients whose records no longer need to be kept</source>
   <translation>Abgeschlossene Klienten, deren Daten nicht länger aufbewahrt werden müssen</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/reports/health_window.py" />
   <source>Double bookings</source>
   <translation>Doppelbuchungen</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/reports/health_window.py" />
   <source>Clients who may be entered twice</source>
   <translation>Klienten, die doppelt vorhanden sein können</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/reports/health_window.py" />
   <source>Records of activity that were tampered with</source>
   <translation>Aufzeichnungen, an denen etwas verändert wurde</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/reports/health_window.py" />
   <source>&amp;Show in the calendar</source>
   <translation>Im Kalender &amp;zeigen</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/reports/health_window.py" />
   <source>{n} of {all} checks found something to look at</source>
   <translation>{n} von {all} Prüfungen fanden etwas zum Ansehen</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/reports/health_window.py" />
   <source>All {all} checks passed</source>
   <translation>Alle {all} Prüfungen bestanden</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/reports/windows.py" />
   <source>&amp;Caseload...</source>
   <translation>&amp;Auslastung ...</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/reports/windows.py" />
   <source>If &amp;somebody left...</source>
   <translation>Wenn &amp;jemand ausschiede ...</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/start/acting_dialog.py" />
   <source>Who is working?</source>
   <translation>Wer arbeitet?</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/start/acting_dialog.py" />
   <source>The record and the papers say that it was you. Only active supervisors of the practice are here.</source>
   <translation>Die Aufzeichnung und die Papiere sagen, dass Sie es waren. Hier stehen nur aktive Leitungen der Praxis.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/start/acting_dialog.py" />
   <source>Supervisors</source>
   <translation>Leitungen</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/start/acting_dialog.py" />
   <source>That is me</source>
   <translation>Das bin ich</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/start/passphrase_dialog.py" />
   <source>Remember it in this computer's keychain</source>
   <translation>Im Schlüsselbund dieses Computers merken</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/start/practice_dialog.py" />
   <source>Anybody who gets hold of the file or of this computer can then read every client's record.</source>
   <translation>Wer die Datei oder diesen Computer in die Hand bekommt, kann dann die Daten jedes Klienten lesen.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/start/practice_dialog.py" />
   <source>No passphrase</source>
   <translation>Keine Passphrase</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/start/practice_dialog.py" />
   <source>Change...</source>
   <translation>Ändern ...</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/start/practice_dialog.py" />
   <source>Change the folder</source>
   <translation>Ordner ändern</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/start/practice_dialog.py" />
   <source>&amp;Name of the practice</source>
   <translation>&amp;Name der Praxis</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/start/practice_dialog.py" />
   <source>Kept in</source>
   <translation>Liegt in</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/start/practice_dialog.py" />
   <source>&amp;Time zone</source>
   <translation>&amp;Zeitzone</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/start/practice_dialog.py" />
   <source>Make practice</source>
   <translation>Praxis anlegen</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/start/practice_dialog.py" />
   <source>Keep the practice in</source>
   <translation>Die Praxis ablegen in</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/start/practice_dialog.py" />
   <source>My practice</source>
   <translation>Meine Praxis</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/start/recover_dialog.py" />
   <source>Open with the recovery sheet</source>
   <translation>Mit dem Wiederherstellungsblatt öffnen</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/start/recover_dialog.py" />
   <source>The 24 words</source>
   <translation>Die 24 Wörter</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/start/recover_dialog.py" />
   <source>The 24 words, in their order</source>
   <translation>Die 24 Wörter in ihrer Reihenfolge</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/start/recover_dialog.py" />
   <source>&amp;Words of the sheet</source>
   <translation>&amp;Wörter des Blatts</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/start/recover_dialog.py" />
   <source>Then a new passphrase. A new sheet is printed for it, and this one no longer opens the practice.</source>
   <translation>Dann eine neue Passphrase. Dafür wird ein neues Blatt gedruckt, und dieses öffnet die Praxis nicht mehr.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/start/welcome.py" />
   <source>Welcome to Handover</source>
   <translation>Willkommen bei Handover</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/start/welcome.py" />
   <source>Offboard a practitioner without losing a client or an appointment. Everything stays on this computer.</source>
   <translation>Ein Behandler scheidet aus, und kein Klient und kein Termin geht verloren. Alles bleibt auf diesem Computer.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/start/welcome.py" />
   <source>I have a &amp;recovery sheet...</source>
   <translation>Ich habe ein Wiede&amp;rherstellungsblatt ...</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/start/welcome.py" />
   <source>Recent practices</source>
   <translation>Zuletzt geöffnet</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/start/welcome.py" />
   <source>Practices opened recently</source>
   <translation>Zuletzt geöffnete Praxen</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/start/welcome.py" />
   <source>Try the demo practice</source>
   <translation>Beispielpraxis ausprobieren</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/start/welcome.py" />
   <source>A made-up practice to play with, thrown away when you close it</source>
   <translation>Eine erfundene Praxis zum Probieren, die beim Schließen verschwindet</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/start/welcome.py" />
   <source>Start empty, then import your files</source>
   <translation>Leer beginnen, dann Ihre Dateien importieren</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/start/welcome.py" />
   <source>Open a practice that is on this computer</source>
   <translation>Mit einer Praxis auf diesem Computer weitermachen</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/start/welcome.py" />
   <source>Bring a practice back as it was</source>
   <translation>Eine Praxis zurückholen, wie sie war</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/users/row_editors.py" />
   <source>Until</source>
   <translation>Bis</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/users/row_editors.py" />
   <source>First day</source>
   <translation>Erster Tag</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/users/row_editors.py" />
   <source>Whole days</source>
   <translation>Ganze Tage</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/users/row_editors.py" />
   <source>Kind of number</source>
   <translation>Art der Nummer</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/users/row_editors.py" />
   <source>Number</source>
   <translation>Nummer</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/users/row_editors.py" />
   <source>Provider number</source>
   <translation>Anbieternummer</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/users/row_editors.py" />
   <source>valid from</source>
   <translation>gültig ab</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/users/save_calendar.py" />
   <source>Save the calendar</source>
   <translation>Kalender speichern</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/users/save_calendar.py" />
   <source>{file} holds {appointments}. It says initials and references instead of names, because a calendar cannot be protected.</source>
   <translation>{file} enthält {appointments}. Statt Namen stehen darin Initialen und Nummern, weil sich ein Kalender nicht schützen lässt.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/users/save_calendar.py" />
   <source>Writing the calendar...</source>
   <translation>Der Kalender wird geschrieben ...</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/users/save_calendar.py" />
   <source>Calendars (*{suffix})</source>
   <translation>Kalender (*{suffix})</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/users/user_dialog.py" />
   <source>Why should {name} become inactive with clients or appointments left behind?</source>
   <translation>Warum soll {name} inaktiv werden, obwohl Klienten oder Termine zurückbleiben?</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/users/user_dialog.py" />
   <source>Add hours</source>
   <translation>Arbeitszeit hinzufügen</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/users/user_dialog.py" />
   <source>Without hours this practitioner is taken to be available at any time.</source>
   <translation>Ohne Arbeitszeiten gilt dieser Behandler als jederzeit verfügbar.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/users/user_dialog.py" />
   <source>Add leave</source>
   <translation>Abwesenheit hinzufügen</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/users/user_dialog.py" />
   <source>No leave.</source>
   <translation>Keine Abwesenheit.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/users/user_dialog.py" />
   <source>Add provider number</source>
   <translation>Anbieternummer hinzufügen</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/users/user_dialog.py" />
   <source>No provider numbers. There is one for each site and kind.</source>
   <translation>Keine Anbieternummern. Es gibt eine je Standort und Art.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/users/user_dialog.py" />
   <source>Your changes to this user are not saved.</source>
   <translation>Ihre Änderungen an diesem Benutzer sind nicht gespeichert.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/users/user_dialog.py" />
   <source>Make inactive</source>
   <translation>Inaktiv setzen</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/users/user_dialog.py" />
   <source>Add user</source>
   <translation>Benutzer hinzufügen</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/users/user_dialog.py" />
   <source>User</source>
   <translation>Benutzer</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/users/user_dialog.py" />
   <source>New user</source>
   <translation>Neuer Benutzer</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/users/user_dialog.py" />
   <source>Provider numbers</source>
   <translation>Anbieternummern</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/users/user_dialog.py" />
   <source>This user is</source>
   <translation>Dieser Benutzer ist</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/users/user_dialog.py" />
   <source>Make inactive anyway...</source>
   <translation>Trotzdem inaktiv setzen ...</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/users/user_dialog.py" />
   <source>since {day}</source>
   <translation>seit {day}</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/users/user_form.py" />
   <source>such as English; Vietnamese</source>
   <translation>etwa Deutsch; Türkisch</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/users/user_form.py" />
   <source>Ages seen, from</source>
   <translation>Behandelt ab Alter</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/users/user_form.py" />
   <source>Ages seen, to</source>
   <translation>Behandelt bis Alter</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/users/user_form.py" />
   <source>Access level</source>
   <translation>Zugriff</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/users/user_form.py" />
   <source>Target hours a week</source>
   <translation>Zielstunden je Woche</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/users/user_form.py" />
   <source> hours a week</source>
   <translation> Stunden je Woche</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/users/user_form.py" />
   <source>No target</source>
   <translation>Kein Ziel</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/users/user_form.py" />
   <source>Maximum clients</source>
   <translation>Höchstzahl der Klienten</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/users/user_form.py" />
   <source>No maximum</source>
   <translation>Keine Höchstzahl</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/users/user_form.py" />
   <source>&amp;Position</source>
   <translation>&amp;Stellung</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/users/user_form.py" />
   <source>&amp;Discipline</source>
   <translation>&amp;Fachrichtung</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/users/user_form.py" />
   <source>&amp;Access level</source>
   <translation>&amp;Zugriff</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/users/user_form.py" />
   <source>Ages seen</source>
   <translation>Behandelte Altersgruppen</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/users/user_form.py" />
   <source>&amp;Gender</source>
   <translation>&amp;Geschlecht</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/users/user_form.py" />
   <source>&amp;Languages</source>
   <translation>S&amp;prachen</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/users/user_form.py" />
   <source>&amp;Mobile</source>
   <translation>&amp;Mobil</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/users/user_form.py" />
   <source>&amp;Target hours</source>
   <translation>Zielst&amp;unden</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/users/user_form.py" />
   <source>Ma&amp;ximum clients</source>
   <translation>&amp;Höchstzahl der Klienten</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/users/user_form.py" />
   <source>any</source>
   <translation>jede</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/users/users_tab.py" />
   <source>Search users</source>
   <translation>Benutzer suchen</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/users/users_tab.py" />
   <source>Show users who are</source>
   <translation>Benutzer zeigen, die so sind</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/users/users_tab.py" />
   <source>Import your files...</source>
   <translation>Dateien importieren ...</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/users/users_tab.py" />
   <source>Users</source>
   <translation>Benutzer</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/users/users_tab.py" />
   <source>Show clients</source>
   <translation>Klienten zeigen</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/users/users_tab.py" />
   <source>Show calendar</source>
   <translation>Kalender zeigen</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/users/users_tab.py" />
   <source>Save calendar (.ics)...</source>
   <translation>Kalender speichern (.ics) ...</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/users/users_tab.py" />
   <source>No user matches. Clear the search, or show all users.</source>
   <translation>Kein Benutzer passt. Leeren Sie die Suche, oder zeigen Sie alle Benutzer.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/users/users_tab.py" />
   <source>Nobody is here yet. Import your files, or add a user.</source>
   <translation>Noch ist niemand da. Importieren Sie Ihre Dateien, oder fügen Sie einen Benutzer hinzu.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/users/users_tab.py" />
   <source>Offboard {name}...</source>
   <translation>Austritt von {name} ...</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/users/users_table.py" />
   <source>Leaving {day}, {percent} % planned</source>
   <translation>Scheidet {day} aus, {percent} % geplant</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/users/users_table.py" />
   <source>Covered until {day}</source>
   <translation>Vertreten bis {day}</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/users/users_table.py" />
   <source>Leaving {day}, handed over</source>
   <translation>Scheidet {day} aus, übergeben</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/users/users_table.py" />
   <source>Leaving {day}</source>
   <translation>Scheidet {day} aus</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/users/users_table.py" />
   <source>Inactive since {day}</source>
   <translation>Inaktiv seit {day}</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/users/users_table.py" />
   <source>Current clients whose case manager this is</source>
   <translation>Aktuelle Klienten in der Fallverantwortung dieser Person</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/users/users_table.py" />
   <source>Open appointments from today on</source>
   <translation>Offene Termine ab heute</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/vendor/asked_dialog.py" />
   <source>How the vendor was asked</source>
   <translation>Wie der Anbieter gebeten wurde</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/vendor/asked_dialog.py" />
   <source>Asked on</source>
   <translation>Gebeten am</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/vendor/asked_dialog.py" />
   <source>Ticket number</source>
   <translation>Ticketnummer</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/vendor/asked_dialog.py" />
   <source>&amp;Promised for</source>
   <translation>&amp;Zugesagt für</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/vendor/asked_dialog.py" />
   <source>Promised for</source>
   <translation>Zugesagt für</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/vendor/asked_dialog.py" />
   <source>&amp;Asked on</source>
   <translation>&amp;Gebeten am</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/vendor/asked_dialog.py" />
   <source>&amp;Ticket number</source>
   <translation>&amp;Ticketnummer</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/vendor/asked_dialog.py" />
   <source>chat</source>
   <translation>Chat</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/vendor/asked_dialog.py" />
   <source>telephone</source>
   <translation>Telefon</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/vendor/compare_dialog.py" />
   <source>Questions about the export</source>
   <translation>Fragen zum Export</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/vendor/compare_dialog.py" />
   <source>Co&amp;mpare</source>
   <translation>&amp;Vergleichen</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/vendor/compare_dialog.py" />
   <source>{name} can be compared when this is answered. Names are remembered for the next file.</source>
   <translation>{name} kann verglichen werden, wenn dies gesagt ist. Die Namen werden für die nächste Datei gemerkt.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/vendor/step_row.py" />
   <source>Skip...</source>
   <translation>Überspringen ...</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/vendor/step_row.py" />
   <source>Not done</source>
   <translation>Nicht erledigt</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/vendor/step_row.py" />
   <source>Done.</source>
   <translation>Erledigt.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/vendor/step_row.py" />
   <source>next</source>
   <translation>als Nächstes</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/vendor/step_row.py" />
   <source>later</source>
   <translation>später</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/vendor/step_row.py" />
   <source>skipped</source>
   <translation>übersprungen</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/vendor/step_row.py" />
   <source>Done on {day} by {who}.</source>
   <translation>Am {day} von {who} erledigt.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/vendor/step_row.py" />
   <source>Skipped: {reason}</source>
   <translation>Übersprungen: {reason}</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/vendor/step_row.py" />
   <source>Done on {day}.</source>
   <translation>Am {day} erledigt.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/vendor/system_dialog.py" />
   <source>Where the records live</source>
   <translation>Wo die Daten liegen</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/vendor/system_dialog.py" />
   <source>Only here</source>
   <translation>Nur hier</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/vendor/system_dialog.py" />
   <source>The practice &amp;moves clients and appointments there itself</source>
   <translation>Die &amp;Praxis überträgt Klienten und Termine dort selbst</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/vendor/system_dialog.py" />
   <source>Reset to &amp;standard texts</source>
   <translation>Auf Standardtexte &amp;zurücksetzen</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/vendor/system_dialog.py" />
   <source>Support by chat</source>
   <translation>Support per Chat</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/vendor/system_dialog.py" />
   <source>Support by e-mail</source>
   <translation>Support per E-Mail</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/vendor/system_dialog.py" />
   <source>Support by telephone</source>
   <translation>Support am Telefon</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/vendor/system_dialog.py" />
   <source>What support needs</source>
   <translation>Was der Support braucht</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/vendor/system_dialog.py" />
   <source>Its backup</source>
   <translation>Dessen Sicherung</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/vendor/system_dialog.py" />
   <source>Clients there</source>
   <translation>Klienten dort</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/vendor/system_dialog.py" />
   <source>Appointments there</source>
   <translation>Termine dort</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/vendor/system_dialog.py" />
   <source>Inactive, step by step</source>
   <translation>Inaktiv, Schritt für Schritt</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/vendor/system_dialog.py" />
   <source>The records &amp;live</source>
   <translation>Die Daten &amp;liegen</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/vendor/system_dialog.py" />
   <source>In another system: {name}</source>
   <translation>In einem anderen System: {name}</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/vendor/system_dialog.py" />
   <source>In another system</source>
   <translation>In einem anderen System</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/vendor/system_dialog.py" />
   <source>Steps from {source}. Write {{name}} where the leaver's name belongs.</source>
   <translation>Schritte aus {source}. Schreiben Sie {{name}}, wo der Name der ausscheidenden Person hingehört.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/vendor/vendor_panel.py" />
   <source>Why is this skipped? {step}. The certificate prints the reason.</source>
   <translation>Warum wird das übersprungen? {step}. Die Bescheinigung druckt den Grund.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/vendor/vendor_panel.py" />
   <source>In words</source>
   <translation>In Worten</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/vendor/vendor_panel.py" />
   <source>What is open</source>
   <translation>Was offen ist</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/vendor/vendor_panel.py" />
   <source>Nothing is open.</source>
   <translation>Nichts ist offen.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/vendor/vendor_panel.py" />
   <source>User made inactive there, and then here</source>
   <translation>Benutzer dort inaktiv gesetzt, und dann hier</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/vendor/vendor_panel.py" />
   <source>&amp;Request for support...</source>
   <translation>&amp;Anfrage an den Support ...</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/vendor/vendor_panel.py" />
   <source>Co&amp;py the chat text</source>
   <translation>C&amp;hattext kopieren</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/vendor/vendor_panel.py" />
   <source>How it was &amp;asked...</source>
   <translation>Wie &amp;gebeten wurde ...</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/vendor/vendor_panel.py" />
   <source>Compare a new e&amp;xport...</source>
   <translation>Mit einem neuen E&amp;xport vergleichen ...</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/vendor/vendor_panel.py" />
   <source>&amp;Initials of clients beside their references</source>
   <translation>Initialen der Klienten neben ihren Numme&amp;rn</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/vendor/vendor_panel.py" />
   <source>Nothing is to be transferred.</source>
   <translation>Nichts ist zu übertragen.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/vendor/vendor_panel.py" />
   <source>Skip it</source>
   <translation>Überspringen</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/vendor/vendor_panel.py" />
   <source>Choose the new export</source>
   <translation>Den neuen Export wählen</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/vendor/vendor_panel.py" />
   <source>All files (*)</source>
   <translation>Alle Dateien (*)</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/vendor/vendor_panel.py" />
   <source>The records live only here. Where they live in another system, name it first.</source>
   <translation>Die Daten liegen nur hier. Liegen sie in einem anderen System, nennen Sie es zuerst.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/vendor/vendor_panel.py" />
   <source>{done} of {asked}.</source>
   <translation>{done} / {asked}.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/vendor/vendor_panel.py" />
   <source>open</source>
   <translation>offen</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/vendor/vendor_panel.py" />
   <source>different</source>
   <translation>anders</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/vendor/vendor_panel.py" />
   <source>Request {number} is written: {clients}, {appointments}.</source>
   <translation>Anfrage {number} ist geschrieben: {clients}, {appointments}.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/vendor/vendor_panel.py" />
   <source>{done} of {asked} are done.</source>
   <translation>Erledigt: {done} / {asked}.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/vendor/vendor_panel.py" />
   <source>&amp;Where the records live...</source>
   <translation>&amp;Wo die Daten liegen ...</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/vendor/vendor_panel.py" />
   <source>The records live in {name}.</source>
   <translation>Die Daten liegen in {name}.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/vendor/vendor_panel.py" />
   <source>Request {number} of {day}</source>
   <translation>Anfrage {number} vom {day}</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/vendor/vendor_panel.py" />
   <source>Copied, in {parts}. Paste it into the chat.</source>
   <translation>Kopiert, in {parts}. Fügen Sie es in den Chat ein.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/vendor/vendor_panel.py" />
   <source>{number} part</source>
   <translation>{number} Teil</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/vendor/vendor_panel.py" />
   <source>{number} parts</source>
   <translation>{number} Teilen</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/vendor/vendor_panel.py" />
   <source>{file}, row {row}, {column}: {problem}</source>
   <translation>{file}, Zeile {row}, {column}: {problem}</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/vendor/vendor_panel.py" />
   <source>not compared yet</source>
   <translation>noch nicht verglichen</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/vendor/vendor_panel.py" />
   <source>by {way}</source>
   <translation>per {way}</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/vendor/vendor_panel.py" />
   <source>ticket {number}</source>
   <translation>Ticket {number}</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/vendor/vendor_panel.py" />
   <source>promised for {day}</source>
   <translation>zugesagt für {day}</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/vendor/vendor_panel.py" />
   <source>{name} is inactive here too.</source>
   <translation>{name} ist auch hier inaktiv.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/widgets/edit_dialog.py" />
   <source>Discard the changes</source>
   <translation>Änderungen verwerfen</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/widgets/new_passphrase.py" />
   <source>Passphrase once more</source>
   <translation>Passphrase noch einmal</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/widgets/new_passphrase.py" />
   <source>Use it at my own risk</source>
   <translation>Auf eigene Gefahr nehmen</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/widgets/new_passphrase.py" />
   <source>Propose &amp;six words</source>
   <translation>&amp;Sechs Wörter vorschlagen</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/widgets/new_passphrase.py" />
   <source>Once &amp;more</source>
   <translation>Noch &amp;einmal</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/widgets/new_passphrase.py" />
   <source>A few words that you remember. Only they and the recovery sheet open the file: print it.</source>
   <translation>Einige Wörter, die Sie behalten. Nur sie und das Wiederherstellungsblatt öffnen die Datei: Drucken Sie es.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/widgets/new_passphrase.py" />
   <source>The two differ.</source>
   <translation>Die beiden sind verschieden.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/widgets/new_passphrase.py" />
   <source>Weak: easily guessed. Several unrelated words are stronger.</source>
   <translation>Schwach: leicht zu erraten. Mehrere Wörter ohne Zusammenhang sind stärker.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/widgets/new_passphrase.py" />
   <source>Fair. Another word makes it strong.</source>
   <translation>Mittel. Ein weiteres Wort macht sie stark.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/widgets/new_passphrase.py" />
   <source>Strong.</source>
   <translation>Stark.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/widgets/progress.py" />
   <source>Stopping...</source>
   <translation>Wird angehalten ...</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/widgets/proposed_password.py" />
   <source>Cop&amp;y</source>
   <translation>Kop&amp;ieren</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/widgets/proposed_password.py" />
   <source>Anot&amp;her</source>
   <translation>Ein a&amp;nderes</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/widgets/proposed_password.py" />
   <source>It is too easy to guess; use it at my own risk</source>
   <translation>Es ist zu leicht zu erraten; auf eigene Gefahr nehmen</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/widgets/proposed_password.py" />
   <source>Copied</source>
   <translation>Kopiert</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/widgets/reason_dialog.py" />
   <source>Choose or type a reason</source>
   <translation>Wählen oder schreiben Sie einen Grund</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/widgets/reason_dialog.py" />
   <source>The reason is recorded</source>
   <translation>Der Grund wird aufgezeichnet</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/widgets/rows_editor.py" />
   <source>Remove this line</source>
   <translation>Diese Zeile wegnehmen</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/widgets/secret_field.py" />
   <source>Show what is typed</source>
   <translation>Eingabe zeigen</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/widgets/tables/count.py" />
   <source>{n} shown</source>
   <translation>{n} gezeigt</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/widgets/tables/count.py" />
   <source>More than {n} shown</source>
   <translation>Mehr als {n} gezeigt</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/widgets/tables/count.py" />
   <source>{n} selected, {shown}</source>
   <translation>{n} ausgewählt, {shown}</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/widgets/tables/id_view.py" />
   <source>C&amp;olumns</source>
   <translation>&amp;Spalten</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/widgets/tables/sort_menu.py" />
   <source>&amp;Copy</source>
   <translation>&amp;Kopieren</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/widgets/tables/sort_menu.py" />
   <source>&amp;Sort by</source>
   <translation>Sortieren &amp;nach</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/window/about_window.py" />
   <source>{age} ago</source>
   <translation>{age} alt</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/window/about_window.py" />
   <source>Built on {day} ({age}) from commit {commit}.</source>
   <translation>Gebaut am {day} ({age}) aus dem Stand {commit}.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/window/about_window.py" />
   <source>today</source>
   <translation>heute</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/window/about_window.py" />
   <source>About Handover</source>
   <translation>Über Handover</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/window/about_window.py" />
   <source>Run from source; this is not an installed copy.</source>
   <translation>Läuft aus dem Quelltext; dies ist keine installierte Fassung.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/window/about_window.py" />
   <source>Parts and their licences</source>
   <translation>Teile und ihre Lizenzen</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/window/about_window.py" />
   <source>Text of the licence</source>
   <translation>Text der Lizenz</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/window/about_window.py" />
   <source>{number} month</source>
   <translation>{number} Monat</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/window/about_window.py" />
   <source>{number} months</source>
   <translation>{number} Monate</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/window/about_window.py" />
   <source>The day a practitioner leaves, without losing a client or an appointment. Everything stays on this computer: Handover never looks for updates and sends nothing. Its own code has the MIT licence; the parts below were made by others.</source>
   <translation>Der Tag, an dem ein Behandler ausscheidet, ohne dass ein Klient oder ein Termin verloren geht. Alles bleibt auf diesem Computer: Handover sucht nie nach Aktualisierungen und sendet nichts. Der eigene Code hat die MIT-Lizenz; die Teile unten haben andere gemacht.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/window/about_window.py" />
   <source>Part</source>
   <translation>Teil</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/window/about_window.py" />
   <source>Version</source>
   <translation>Version</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/window/about_window.py" />
   <source>Licence</source>
   <translation>Lizenz</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/window/about_window.py" />
   <source>see the text</source>
   <translation>siehe Text</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/window/about_window.py" />
   <source>This part comes without the text of its licence.</source>
   <translation>Dieser Teil kommt ohne den Text seiner Lizenz.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/window/about_window.py" />
   <source>{number} week</source>
   <translation>{number} Woche</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/window/about_window.py" />
   <source>{number} weeks</source>
   <translation>{number} Wochen</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/window/about_window.py" />
   <source>Handover {version}</source>
   <translation>Handover {version}</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/window/about_window.py" />
   <source>unknown</source>
   <translation>unbekannt</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/window/actions.py" />
   <source>The offboarding of {names} could not be finished. Go on with it in the wizard.</source>
   <translation>Der Austritt von {names} konnte nicht abgeschlossen werden. Machen Sie im Assistenten weiter.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/window/actions.py" />
   <source>&amp;Undo</source>
   <translation>&amp;Rückgängig</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/window/actions.py" />
   <source>&amp;Redo</source>
   <translation>&amp;Wiederholen</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/window/actions.py" />
   <source>Show the offboarding</source>
   <translation>Austritt zeigen</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/window/actions.py" />
   <source>The offboarding of {names} is finished: inactive from now on.</source>
   <translation>Der Austritt von {names} ist abgeschlossen: ab jetzt inaktiv.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/window/actions.py" />
   <source>There is nothing to undo.</source>
   <translation>Es gibt nichts rückgängig zu machen.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/window/actions.py" />
   <source>Undo this? {summary} ({time}).</source>
   <translation>Dies rückgängig machen? {summary} ({time}).</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/window/actions.py" />
   <source>There is nothing to redo: something else was done since.</source>
   <translation>Es gibt nichts zu wiederholen: Seither ist etwas anderes geschehen.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/window/actions.py" />
   <source>Take this back? {summary} ({time}).</source>
   <translation>Dies zurücknehmen? {summary} ({time}).</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/window/actions.py" />
   <source>The practice has no active supervisor yet. Add one in Users.</source>
   <translation>Die Praxis hat noch keine aktive Leitung. Fügen Sie unter „Benutzer“ eine hinzu.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/window/actions.py" />
   <source>&amp;Undo: {what}</source>
   <translation>&amp;Rückgängig: {what}</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/window/actions.py" />
   <source>&amp;Redo, which takes back: {what}</source>
   <translation>&amp;Wiederholen, nimmt zurück: {what}</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/window/actions.py" />
   <source>The folder {folder} cannot be made.</source>
   <translation>Der Ordner {folder} lässt sich nicht anlegen.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/window/check_window.py" />
   <source>{name}: {outcome} ({detail})</source>
   <translation>{name}: {outcome} ({detail})</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/window/check_window.py" />
   <source>Check what works here</source>
   <translation>Prüfen, was hier funktioniert</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/window/check_window.py" />
   <source>Handover does its main work once, on a made-up practice that is thrown away.</source>
   <translation>Handover macht seine Hauptarbeit einmal, an einer erfundenen Praxis, die weggeworfen wird.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/window/check_window.py" />
   <source>Checks done</source>
   <translation>Erledigte Prüfungen</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/window/check_window.py" />
   <source>What was checked</source>
   <translation>Was geprüft wurde</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/window/check_window.py" />
   <source>works</source>
   <translation>funktioniert</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/window/check_window.py" />
   <source>does not work</source>
   <translation>funktioniert nicht</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/window/check_window.py" />
   <source>Everything works on this computer.</source>
   <translation>Auf diesem Computer funktioniert alles.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/window/check_window.py" />
   <source>This copy of Handover is incomplete. Install it again; your practices stay as they are.</source>
   <translation>Diese Fassung von Handover ist nicht vollständig. Installieren Sie sie neu; Ihre Praxen bleiben, wie sie sind.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/window/closing_dialog.py" />
   <source>Still at work</source>
   <translation>Noch bei der Arbeit</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/window/closing_dialog.py" />
   <source>Handover is still at work. It closes by itself as soon as that is done; nothing gets lost.</source>
   <translation>Handover arbeitet noch. Es schließt sich von selbst, sobald das fertig ist; nichts geht verloren.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/window/closing_dialog.py" />
   <source>&amp;Stop it and close</source>
   <translation>&amp;Anhalten und schließen</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/window/closing_dialog.py" />
   <source>&amp;Keep it open</source>
   <translation>&amp;Offen lassen</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/window/closing_dialog.py" />
   <source>Stopping. Handover closes as soon as that is done.</source>
   <translation>Wird angehalten. Handover schließt sich, sobald das fertig ist.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/window/file_keeper.py" />
   <source>Restore a backup...</source>
   <translation>Eine Sicherung wiederherstellen ...</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/window/file_keeper.py" />
   <source>I have read this</source>
   <translation>Ich habe das gelesen</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/window/help_window.py" />
   <source>Handover help</source>
   <translation>Hilfe zu Handover</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/window/help_window.py" />
   <source>Search the help</source>
   <translation>Die Hilfe durchsuchen</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/window/help_window.py" />
   <source>Pages</source>
   <translation>Seiten</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/window/main_menu.py" />
   <source>&amp;File</source>
   <translation>&amp;Datei</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/window/main_menu.py" />
   <source>&amp;New practice...</source>
   <translation>&amp;Neue Praxis ...</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/window/main_menu.py" />
   <source>&amp;Open practice...</source>
   <translation>Praxis ö&amp;ffnen ...</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/window/main_menu.py" />
   <source>&amp;Import...</source>
   <translation>&amp;Importieren ...</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/window/main_menu.py" />
   <source>&amp;Export...</source>
   <translation>&amp;Exportieren ...</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/window/main_menu.py" />
   <source>&amp;Back up now...</source>
   <translation>Jetzt &amp;sichern ...</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/window/main_menu.py" />
   <source>B&amp;ackups...</source>
   <translation>&amp;Sicherungen ...</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/window/main_menu.py" />
   <source>&amp;Restore from a backup...</source>
   <translation>Aus einer Sicherung &amp;wiederherstellen ...</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/window/main_menu.py" />
   <source>&amp;Who is working...</source>
   <translation>&amp;Wer arbeitet ...</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/window/main_menu.py" />
   <source>Change &amp;passphrase...</source>
   <translation>&amp;Passphrase ändern ...</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/window/main_menu.py" />
   <source>Recovery &amp;sheet...</source>
   <translation>Wiederherstellungs&amp;blatt ...</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/window/main_menu.py" />
   <source>&amp;Lock now</source>
   <translation>Jetzt s&amp;perren</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/window/main_menu.py" />
   <source>&amp;Quit</source>
   <translation>&amp;Beenden</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/window/main_menu.py" />
   <source>&amp;Edit</source>
   <translation>&amp;Bearbeiten</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/window/main_menu.py" />
   <source>R&amp;ecord...</source>
   <translation>Auf&amp;zeichnung ...</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/window/main_menu.py" />
   <source>&amp;Find</source>
   <translation>&amp;Suchen</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/window/main_menu.py" />
   <source>Appointment &amp;types...</source>
   <translation>Termin&amp;arten ...</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/window/main_menu.py" />
   <source>&amp;Sites and rooms...</source>
   <translation>&amp;Standorte und Räume ...</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/window/main_menu.py" />
   <source>&amp;Preferences...</source>
   <translation>&amp;Einstellungen ...</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/window/main_menu.py" />
   <source>&amp;View</source>
   <translation>&amp;Ansicht</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/window/main_menu.py" />
   <source>&amp;Users</source>
   <translation>&amp;Benutzer</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/window/main_menu.py" />
   <source>C&amp;alendar</source>
   <translation>K&amp;alender</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/window/main_menu.py" />
   <source>&amp;Refresh</source>
   <translation>&amp;Aktualisieren</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/window/main_menu.py" />
   <source>&amp;Offboarding</source>
   <translation>Aus&amp;tritt</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/window/main_menu.py" />
   <source>&amp;Offboard a practitioner...</source>
   <translation>&amp;Austritt beginnen ...</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/window/main_menu.py" />
   <source>O&amp;ffboardings...</source>
   <translation>A&amp;ustritte ...</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/window/main_menu.py" />
   <source>&amp;Reports</source>
   <translation>Be&amp;richte</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/window/main_menu.py" />
   <source>Data &amp;health...</source>
   <translation>Daten&amp;prüfung ...</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/window/main_menu.py" />
   <source>Possible &amp;duplicates...</source>
   <translation>Mögliche &amp;Dubletten ...</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/window/main_menu.py" />
   <source>&amp;Help</source>
   <translation>&amp;Hilfe</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/window/main_menu.py" />
   <source>Handover &amp;help</source>
   <translation>&amp;Hilfe zu Handover</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/window/main_menu.py" />
   <source>&amp;Check what works here...</source>
   <translation>&amp;Prüfen, was hier funktioniert ...</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/window/main_menu.py" />
   <source>Open the &amp;log's folder</source>
   <translation>Ordner des &amp;Protokolls öffnen</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/window/main_menu.py" />
   <source>&amp;About Handover</source>
   <translation>&amp;Über Handover</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/window/main_window.py" />
   <source>Offboard a practitioner...</source>
   <translation>Austritt eines Behandlers ...</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/window/main_window.py" />
   <source>Users, clients and calendar</source>
   <translation>Benutzer, Klienten und Kalender</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/window/main_window.py" />
   <source>Set a &amp;passphrase...</source>
   <translation>&amp;Passphrase setzen ...</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/window/overview.py" />
   <source>The last working day of {name} was {day}. What was planned for it is waiting.</source>
   <translation>Der letzte Arbeitstag von {name} war {day}. Was dafür geplant war, wartet.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/window/overview.py" />
   <source>every client and appointment is planned</source>
   <translation>jeder Klient und jeder Termin ist geplant</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/window/overview.py" />
   <source>Finish now</source>
   <translation>Jetzt abschließen</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/window/overview.py" />
   <source>Show</source>
   <translation>Zeigen</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/window/overview.py" />
   <source>Continue</source>
   <translation>Weitermachen</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/window/overview.py" />
   <source>the plan is ready and waits for that day</source>
   <translation>der Plan steht und wartet auf diesen Tag</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/window/overview.py" />
   <source>{name}, last working day {day}: {left}.</source>
   <translation>{name}, letzter Arbeitstag {day}: {left}.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/window/overview.py" />
   <source>{name} leaves on {day}: {left}.</source>
   <translation>{name} scheidet am {day} aus: {left}.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/window/overview.py" />
   <source>{days} left</source>
   <translation>noch {days}</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/window/overview.py" />
   <source>{clients} not told, {when}</source>
   <translation>{clients} ohne Bescheid, {when}</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/window/overview.py" />
   <source>due {days} ago</source>
   <translation>{days} überfällig</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/window/overview.py" />
   <source>{clients} undecided</source>
   <translation>{clients} unentschieden</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/window/overview.py" />
   <source>{tasks} overdue</source>
   <translation>{tasks} überfällig</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/window/preferences.py" />
   <source>Preferences</source>
   <translation>Einstellungen</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/window/preferences.py" />
   <source>Name of the practice</source>
   <translation>Name der Praxis</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/window/preferences.py" />
   <source>Lock after</source>
   <translation>Sperren nach</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/window/preferences.py" />
   <source> idle minutes</source>
   <translation> Minuten ohne Eingabe</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/window/preferences.py" />
   <source>Never</source>
   <translation>Nie</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/window/preferences.py" />
   <source>Usual notice</source>
   <translation>Übliche Frist</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/window/preferences.py" />
   <source> years after the last service</source>
   <translation> Jahre nach der letzten Leistung</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/window/preferences.py" />
   <source>and for minors until the age of</source>
   <translation>und bei Minderjährigen bis zum Alter von</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/window/preferences.py" />
   <source>&amp;Where they live...</source>
   <translation>&amp;Wo sie liegen</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/window/preferences.py" />
   <source>N&amp;ightly backup...</source>
   <translation>Nächtliche S&amp;icherung ...</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/window/preferences.py" />
   <source>Language of this computer's windows</source>
   <translation>Sprache der Fenster auf diesem Computer</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/window/preferences.py" />
   <source>As the system</source>
   <translation>Wie das System</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/window/preferences.py" />
   <source>Takes effect on this computer when Handover next starts.</source>
   <translation>Gilt ab dem nächsten Start, auf diesem Computer.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/window/preferences.py" />
   <source>Lan&amp;guage</source>
   <translation>&amp;Sprache</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/window/preferences.py" />
   <source>&amp;Lock after</source>
   <translation>S&amp;perren nach</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/window/preferences.py" />
   <source>&amp;Usual notice of a leaver</source>
   <translation>Übliche &amp;Frist beim Austritt</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/window/preferences.py" />
   <source>&amp;Records are kept</source>
   <translation>&amp;Daten werden aufbewahrt</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/window/preferences.py" />
   <source>and for &amp;minors until the age of</source>
   <translation>und bei &amp;Minderjährigen bis zum Alter von</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/window/preferences.py" />
   <source>The records live</source>
   <translation>Die Daten liegen</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/window/preferences.py" />
   <source>These numbers are a help, not legal advice: check what holds for your practice. Offboarding deletes nothing.</source>
   <translation>Diese Zahlen sind eine Hilfe, keine Rechtsberatung: Prüfen Sie, was für Ihre Praxis gilt. Ein Austritt löscht nichts.</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/window/preferences.py" />
   <source> idle minutes, once it has a passphrase</source>
   <translation> Minuten ohne Eingabe, sobald sie eine Passphrase hat</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/window/preferences.py" />
   <source>only here</source>
   <translation>nur hier</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/window/preferences.py" />
   <source>Disciplines</source>
   <translation>Fachrichtungen</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/window/status_bar.py" />
   <source>{users}, {active} active</source>
   <translation>{users}, {active} aktiv</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/window/status_bar.py" />
   <source>Every current client has a case manager</source>
   <translation>Jeder aktuelle Klient hat eine Fallverantwortung</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/window/status_bar.py" />
   <source>Not backed up yet</source>
   <translation>Noch nicht gesichert</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/window/status_bar.py" />
   <source>Back up now</source>
   <translation>Jetzt sichern</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/window/status_bar.py" />
   <source>Lock now</source>
   <translation>Jetzt sperren</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/window/status_bar.py" />
   <source>Backed up {day} {time}, verified</source>
   <translation>Gesichert {day} {time}, geprüft</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/window/status_bar.py" />
   <source>Backed up {day} {time}, changed since</source>
   <translation>Gesichert {day} {time}, seither geändert</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/window/status_bar.py" />
   <source>{clients} without a case manager (show)</source>
   <translation>{clients} ohne Fallverantwortung (zeigen)</translation>
  </message>
  <message>
   <location filename="../../desktop/ui/window/status_bar.py" />
   <source>Locks in {minutes} min</source>
   <translation>Sperrt in {minutes} Min.</translation>
  </message>
 </context>
</TS>
