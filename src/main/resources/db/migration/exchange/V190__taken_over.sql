-- 迁入: which item of an older site became which document, so that an import that was cut short goes on where it stopped.
create table taken_over (
    item   text primary key,
    number text not null,
    at     timestamptz not null
);

comment on column taken_over.item is 'its former address, or the SHA-256 of organ, title and time where it has none';
