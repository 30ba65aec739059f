-- Intake: parts of a split request have numbers of their own (zfb-2026-0007-1) beside the serial they share.
alter table request drop constraint request_number_check;
alter table request add constraint request_number_check
    check (number ~ '^[a-z][a-z0-9]{1,19}-[0-9]{4}-[0-9]{4,9}(-[1-9][0-9]?)?$');

alter table request add column part integer not null default 0 check (part >= 0);
alter table request drop constraint request_agency_year_serial_key;
alter table request add constraint request_agency_year_serial_part_key unique (agency, year, serial, part);

comment on column request.part is 'which part of a split request; 0 for a whole one';
comment on column request.counted is 'false: a test case, split into others, or merged into another; left out of statistics';

-- The same applicant at any organ, newest first: repeated requests are seen across channels and organs.
create index request_same_applicant on request (applicant_index, submitted_on desc) where applicant_index is not null;
