-- 台账 and 看板: found, sorted and paged without reading everything.

-- Characters and pairs of characters of the title and the number: Chinese has no blanks between words, so a word of two
-- characters must be found by itself. A table of its own, because a case is updated at every move and its title never.
create function request_grams(text text) returns text[] language sql immutable strict parallel safe as $$
    select coalesce(array_agg(distinct substr(lower(text), place, size)), '{}')
    from generate_series(1, length(text)) place, generate_series(1, 2) size
    where strpos(substr(lower(text), place, size), ' ') = 0
$$;

create table request_words (
    request_id bigint primary key references request (id),
    grams      text[] not null
);

comment on table request_words is 'characters and pairs of characters of title and number, to search in';

create index request_words_grams on request_words using gin (grams);

create function request_words_follow() returns trigger language plpgsql as $$
begin
    insert into request_words (request_id, grams) values (new.id, request_grams(new.title || ' ' || new.number))
    on conflict (request_id) do update set grams = excluded.grams;
    return null;
end $$;

create trigger request_words_follow after insert or update of title on request
    for each row execute function request_words_follow();

insert into request_words (request_id, grams) select id, request_grams(title || ' ' || number) from request;

-- Orders of the register; each is walked from a place, never counted off.
create index request_by_receipt on request (coalesce(received_on, submitted_on), id);
create index request_by_due_date on request ((coalesce(case when decided_on is null then due_on end, date '9999-12-31')), id);
create index request_by_decision on request ((coalesce(decided_on, date '0001-01-01')), id);

-- The cases behind a cell of the annual report, in the order they are listed.
create index request_figures_decided on request (decided_on, id) include (agency, applicant_kind, disposition, received_on, number)
    where counted;
create index request_figures_received on request (received_on, id) include (agency, applicant_kind, decided_on, number)
    where counted;

-- 预警灯: the county's own distances, from a day on (E05).
create table request_light (
    valid_from date primary key,
    urgent     integer not null,
    soon       integer not null,
    ahead      integer not null,
    set_by     text not null,
    set_at     timestamptz not null,
    check (0 < urgent and urgent < soon and soon < ahead and ahead <= 20)
);

-- 督办: a leader's note on a case and the organ's answer. Both are records.
create table request_supervision (
    id          bigint generated always as identity primary key,
    request_id  bigint not null references request (id),
    written_on  date not null,
    answer_by   date not null,
    text        text not null,
    author      text not null,
    author_name text not null,
    written_at  timestamptz not null,
    check (answer_by >= written_on)
);

create index request_supervision_of on request_supervision (request_id);

create table request_supervision_answer (
    supervision_id bigint primary key references request_supervision (id),
    answered_on    date not null,
    text           text not null,
    author         text not null,
    author_name    text not null,
    answered_at    timestamptz not null
);

-- 逾期原因: stated by the organ; the latest holds, the earlier stay.
create table request_missed_cause (
    id          bigint generated always as identity primary key,
    request_id  bigint not null references request (id),
    cause       text not null,
    text        text not null,
    stated_on   date not null,
    author      text not null,
    author_name text not null,
    stated_at   timestamptz not null
);

create index request_missed_cause_of on request_missed_cause (request_id, id desc);
create index request_missed on request (decided_on, id) where on_time = false;

create function request_record_stays() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only: % refused', tg_table_name, tg_op using errcode = 'integrity_constraint_violation';
end $$;

create trigger request_supervision_stays before update or delete on request_supervision
    for each row execute function request_record_stays();
create trigger request_supervision_answer_stays before update or delete on request_supervision_answer
    for each row execute function request_record_stays();
create trigger request_missed_cause_stays before update or delete on request_missed_cause
    for each row execute function request_record_stays();
