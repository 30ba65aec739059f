-- 来信时限 the county sets itself; who set what, when and why is kept, the latest holds.
create table letter_limit (
    id          bigint generated always as identity primary key,
    kind        text not null,
    workdays    integer not null check (workdays between 1 and 45),
    reason      text not null,
    actor       text not null,
    actor_name  text not null,
    recorded_at timestamptz not null
);

comment on table letter_limit is 'targets of the county itself; three months (R-45) stay the law above them';

alter table letter add column urged_by date;
alter table letter add column extended boolean not null default false;

comment on column letter.urged_by is '督办: day by which the organ is to report; null when nothing is asked';
comment on column letter.extended is '延期: the one extension was used';
comment on column letter.due_on is '本级时限, computed on receipt, moved once by an extension';

-- The letter that goes on with the matter of a request.
create index letter_fact_of_request on letter_fact ((body ->> 'request'))
    where type in ('LetterMadeOfRequest', 'LetterTakenBack');
