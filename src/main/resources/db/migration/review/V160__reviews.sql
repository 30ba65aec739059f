-- 公文公开属性和保密审查. Facts are kept; the header is their projection, written in the same transaction.
create table review (
    id              bigint generated always as identity primary key,
    number          text not null unique,
    agency          text not null,
    handled_by      text not null,
    title           text not null,
    official_number text not null,
    genre           text not null,
    title_key       text not null,
    number_key      text not null,
    stage           text not null,
    step            text,
    proposed        text,
    attribute       text,
    drafter         text not null,
    drafter_name    text not null,
    opened_on       date not null,
    signed_on       date,
    publish_due     date,
    published_on    date,
    published       text not null default '',
    owner           text not null default '',
    reexamine_on    date,
    facts           integer not null,
    check ((stage = 'SIGNED') = (attribute is not null and signed_on is not null))
);

comment on column review.title_key is 'title without spaces and signs, for finding it quoted; empty where too short to tell';
comment on column review.number_key is 'official number with one kind of brackets; empty for none';
comment on column review.publish_due is 'last working day of publication (R-01)';
comment on column review.reexamine_on is 'next look at what is withheld (R-29)';

create index review_of_organ on review (handled_by, opened_on desc, id desc);
create index review_listed on review (opened_on desc, id desc);
create index review_publication on review (publish_due, id) where publish_due is not null and published_on is null;
create index review_signed on review (signed_on, agency) where signed_on is not null;
create index review_withheld on review (id) where attribute in ('ON_REQUEST', 'NOT_PUBLIC');
create index review_reexamination on review (reexamine_on, id) where reexamine_on is not null;

create table review_serial (
    agency text not null,
    year   integer not null,
    last   integer not null,
    primary key (agency, year)
);

create table review_fact (
    review_id   bigint not null references review (id),
    seq         integer not null check (seq > 0),
    type        text not null,
    on_date     date not null,
    recorded_at timestamptz not null,
    actor       text not null,
    actor_name  text not null,
    body        jsonb not null,
    primary key (review_id, seq)
);

create function review_fact_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'review_fact is append-only: % refused', tg_op using errcode = 'integrity_constraint_violation';
end $$;

create trigger review_fact_refuses_change before update or delete on review_fact
    for each row execute function review_fact_is_append_only();
create trigger review_fact_refuses_truncate before truncate on review_fact
    for each statement execute function review_fact_is_append_only();

-- 审查流程 of an organ: the latest row counts
create table review_process (
    id               bigint generated always as identity primary key,
    agency           text not null,
    steps            text not null,
    attributes       text not null,
    publish_workdays integer not null check (publish_workdays between 1 and 20),
    layout           text not null,
    set_at           timestamptz not null,
    actor            text not null
);

create index review_process_of_organ on review_process (agency, id desc);
