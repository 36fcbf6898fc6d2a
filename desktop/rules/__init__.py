"""The rules: pure functions, with no database, files, Qt or clock.

| module | what it answers |
|---|---|
| `calendar` | the values: Booking, Hours, Absence, Practitioner |
| `dates` | `boundaries`: the end of the last working day; `format`: dates in words; `parse`, `clock`, `order`: as others write them |
| `recipients` | `refusal` (rule 6) and `discipline_refusal`, as values that name their rule |
| `availability` | working hours and leave, indexed |
| `diary` | `Diary(bookings)`: what is booked, searchable by practitioner, room, client |
| `clashes` | what a clash is; `ClashFinder` to ask while dragging |
| `clash_list`, `clash_table` | `find_clashes` for many at once, `double_bookings`; yes or no for each visit with each recipient |
| `minutes`, `presence` | times in arrays: what overlaps, who is there |
| `free_times` | `next_free` times of a recipient, `able`: who else could keep this time |
| `series` | `split_series`, `parts` that separate, `weekly_times` free throughout, `alike`: clashes for one choice |
| `planning.input` | `bookings_by_client`, `weigh_clients`, `weigh_recipients`: what a plan is made from |
| `planning.plan` | `plan(clients, recipients, pins=…, excluded=…, maxima=…)`: the best assignment, its proof, its reasons |
| `placing` | `place_others`: appointments whose client is not handed over |
| `duplicates` | `blocks`, `sieve`, `judgement`: which client files may be of one person |
| `retention` | `keep_until`: how long records are kept |
| `thinning` | `to_keep`: which backups stay |
| `age`, `text` | ages; how names are sorted and found |

How a plan is solved, in `planning`: `table` (who may take whom, what it costs), `search` (a good plan at once),
`levels` (one level after another, by `bounds` and `transport` or by `program`), `reasons` (why), `remedies`
(the ways out), `compare` (two plans), and `solver`, the only module that uses HiGHS.

    diary = Diary(existing)                       # what the recipients (and everybody else) have booked
    by_client, others = bookings_by_client(incoming, client_ids)
    people = weigh_clients(facts, recipients, diary, leaver=leaver, last_day=last_day)
    loads = weigh_recipients(recipients, diary, last_day=last_day, caseloads=counts)
    best = plan(people, loads, pins={client_id: recipient_id})   # again and again, around other pins
    best.assignment, best.summary, best.reasons
"""
