-- 移送清单: public documents handed to archive, library and reading places (条例第二十五条, R-49), with their receipts. Only added to.
create table handover (
    id         bigint generated always as identity primary key,
    scope      text not null,
    place      text not null,
    receiver   text not null,
    first_day  date not null,
    last_day   date not null,
    items      integer not null,
    made_on    date not null,
    made_at    timestamptz not null,
    actor      text not null,
    actor_name text not null
);

comment on column handover.scope is 'organ whose office handed over what its organs published; empty for the whole county';

create table handover_item (
    handover_id     bigint not null references handover (id),
    position        integer not null,
    document_id     bigint not null references document (id),
    number          text not null,
    title           text not null,
    agency_name     text not null,
    official_number text,
    index_number    text not null,
    made_on         date,
    published_on    date not null,
    primary key (handover_id, position)
);

create index handover_item_document on handover_item (document_id, handover_id);

create table handover_receipt (
    handover_id bigint primary key references handover (id),
    received_on date not null,
    received_by text not null,
    number      text not null,
    picture     text,
    recorded_at timestamptz not null,
    actor       text not null,
    actor_name  text not null
);

create function handover_stays() returns trigger language plpgsql as $$
begin
    raise exception 'a list that was handed over stays as it is: % refused', tg_op using errcode = 'integrity_constraint_violation';
end $$;

create trigger handover_refuses_change before update or delete on handover
    for each row execute function handover_stays();
create trigger handover_refuses_truncate before truncate on handover
    for each statement execute function handover_stays();
create trigger handover_item_refuses_change before update or delete on handover_item
    for each row execute function handover_stays();
create trigger handover_item_refuses_truncate before truncate on handover_item
    for each statement execute function handover_stays();
create trigger handover_receipt_refuses_change before update or delete on handover_receipt
    for each row execute function handover_stays();
create trigger handover_receipt_refuses_truncate before truncate on handover_receipt
    for each statement execute function handover_stays();
