-- 校核: alarms that somebody cleared with a reason, remembered for that document and those words (R-41); and what the nightly
-- reading of everything published found. No personal data in clear: the mark is a keyed digest, what is shown is masked.
create table proof_clearance (
    document   text not null,
    mark       text not null,
    shown      text not null,
    reason     text not null,
    cleared_at timestamptz not null,
    actor      text not null,
    actor_name text not null,
    primary key (document, mark)
);

create table proof_alarm (
    document text not null,
    mark     text not null,
    title    text not null,
    agency   text not null,
    place    text not null,
    label    text not null,
    shown    text not null,
    why      text not null,
    found_on date not null,
    primary key (document, mark)
);

create index proof_alarm_of_organ on proof_alarm (agency, found_on desc, document, mark);
create index proof_alarm_listed on proof_alarm (found_on desc, document, mark);
