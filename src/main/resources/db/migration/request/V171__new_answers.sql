-- 重新答复 (OQ-9): cases that wait for an answer ordered by a review or a court are found by its last day.
alter table request add column answer_anew_by date;

comment on column request.answer_anew_by is 'last day for the new answer that was ordered; null when none is waited for';

create index request_to_answer_anew on request (handled_by, answer_anew_by) where answer_anew_by is not null;
