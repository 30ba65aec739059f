-- 台账导入: which row of a register became which case, so that an import that was cut short goes on where it stopped.
create table taken_over_case (
    item    text primary key,
    content text not null,
    number  text not null,
    at      timestamptz not null
);

comment on column taken_over_case.item is 'keyed digest of organ, day of receipt, applicant, content and number there; tells nobody who it was';
comment on column taken_over_case.content is 'keyed digest of the whole row, to see that it was changed afterwards';
