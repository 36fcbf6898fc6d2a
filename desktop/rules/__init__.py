"""What is right: pure functions, with no database, no files, no Qt and no clock.

| module | what it answers |
|---|---|
| `calendar` | the values: Booking, Hours, Absence, Practitioner |
| `dates` | `boundaries`: where the last working day ends; `format`: dates in words; `parse`, `clock`, `order`: as others write them |
| `recipients` | `refusal` (rule 6) and `discipline_refusal`, as sentences |
| `availability` | working hours and leave, indexed |
| `diary` | `Diary(bookings)`: what is booked, searched by practitioner, room, client |
| `clashes` | what is a clash; `ClashFinder` to ask while dragging |
| `clash_list`, `clash_table` | `find_clashes` for many at once, `double_bookings`; yes or no for each visit with each recipient |
| `minutes`, `presence` | times in arrays: who meets whom, who is there |
| `free_times` | `next_free` times of a recipient, `able`: who else could keep this time |
| `series` | `split_series`, `parts` that go on apart, `weekly_times` free throughout, `alike`: clashes for one choice |
| `planning.input` | `bookings_by_client`, `weigh_clients`, `weigh_recipients`: what a plan is made of |
| `planning.plan` | `plan(clients, recipients, pins=…, excluded=…, maxima=…)`: the best assignment, its proof, its reasons |
| `placing` | `place_others`: appointments whose client is not handed over |
| `retention` | `keep_until`: how long records are kept |
| `thinning` | `to_keep`: which backups stay |
| `age`, `text` | how old somebody is, how names sort and are found |

How a plan is solved, in `planning`: `table` (who may take whom, what it costs), `search` (a good plan at once),
`levels` (one level after the other, by `bounds` and `transport` or by `program`), `reasons` (why), `remedies`
(the ways out), `compare` (two plans), and `solver`, the one door to HiGHS.

    diary = Diary(existing)                       # what the recipients (and all others) have booked
    by_client, others = bookings_by_client(incoming, client_ids)
    people = weigh_clients(facts, recipients, diary, leaver=leaver, last_day=last_day)
    loads = weigh_recipients(recipients, diary, last_day=last_day, caseloads=counts)
    best = plan(people, loads, pins={client_id: recipient_id})   # again and again, around other pins
    best.assignment, best.summary, best.reasons
"""
