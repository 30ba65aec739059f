-- 行政复议、行政诉讼. Facts are kept; the header is their projection, written in the same transaction.
create table remedy_case (
    id             bigint generated always as identity primary key,
    agency         text not null,
    handled_by     text not null,
    type           text not null,
    case_number    text not null,
    body           text not null,
    accepted_on    date not null,
    request_number text,
    cause          text not null,
    result         text,
    decided_on     date,
    pending        boolean not null,
    struck         boolean not null default false,
    facts          integer not null,
    check ((result is null) = (decided_on is null)),
    check (decided_on >= accepted_on)
);

comment on column remedy_case.agency is 'organ that is respondent or defendant';
comment on column remedy_case.handled_by is 'organ whose office keeps the record';
comment on column remedy_case.case_number is '案号';
comment on column remedy_case.body is '复议机关 or 法院';
comment on column remedy_case.result is 'latest result; stays while an appeal is pending';
comment on column remedy_case.struck is 'recorded by mistake; counts nowhere';

create unique index remedy_case_number on remedy_case (agency, type, case_number) where not struck;
create index remedy_case_of_organ on remedy_case (handled_by, accepted_on desc, id desc);
create index remedy_case_figures on remedy_case (agency, accepted_on) where not struck;

create table remedy_fact (
    case_id     bigint not null references remedy_case (id),
    seq         integer not null check (seq > 0),
    type        text not null,
    on_date     date not null,
    result      text,
    document    text not null default '',
    note        text not null default '',
    recorded_at timestamptz not null,
    actor       text not null,
    actor_name  text not null,
    primary key (case_id, seq)
);

comment on column remedy_fact.document is '文书号 of the decision or judgment';

create function remedy_fact_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'remedy_fact is append-only: % refused', tg_op using errcode = 'integrity_constraint_violation';
end $$;

create trigger remedy_fact_refuses_change before update or delete on remedy_fact
    for each row execute function remedy_fact_is_append_only();
create trigger remedy_fact_refuses_truncate before truncate on remedy_fact
    for each statement execute function remedy_fact_is_append_only();
