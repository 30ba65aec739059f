-- 本县的表述规则 (R-41): wrong forms that the county adds to those that come with the program, each with reason and source. A rule that is
-- ended is kept, so that what was said on a day can be told.
create table county_word (
    id         bigint generated always as identity primary key,
    wrong      text not null,
    correct    text not null,
    reason     text not null,
    source     text not null,
    alarm      boolean not null,
    apart      text not null default '',
    valid_from date not null,
    set_by     text not null,
    set_name   text not null,
    ended_on   date,
    ended_name text not null default ''
);

comment on column county_word.alarm is 'whether it stands against publication; otherwise a hint';
comment on column county_word.apart is 'longer forms that hold the wrong one and are right, parted by ；';

create unique index county_word_once on county_word (wrong) where ended_on is null;
