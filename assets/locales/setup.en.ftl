### Set-up: the competition and its rubric.

event-name = Name of the competition
event-date = Date
