-- Overdue today or decided too late: found among the cases that can be, not among all.
create index request_late_or_open on request (handled_by, id)
    where on_time = false or stage not in ('DELIVERED', 'ENDED', 'WITHDRAWN', 'SET_ASIDE', 'ARCHIVED');
