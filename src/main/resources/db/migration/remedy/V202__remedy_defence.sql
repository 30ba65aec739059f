-- 答复（答辩）和举证: by which procedure a case goes, and when the organ's answer and evidence are due. Follows the facts.
alter table remedy_case
    add column procedure   text,
    add column answer_by   date,
    add column answered_on date;

comment on column remedy_case.procedure is '普通程序 or 简易程序; null until the copy came';
comment on column remedy_case.answer_by is 'last day for answer and evidence; null until the copy came';

create index remedy_case_answer_due on remedy_case (handled_by, answer_by)
    where answer_by is not null and answered_on is null and pending and not struck;
