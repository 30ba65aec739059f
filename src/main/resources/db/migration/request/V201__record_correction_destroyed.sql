-- 销毁 (PIPL 47): the key of a correction of records is destroyed with an approved list; number, days and result stay.
create table record_correction_destroyed (
    correction_id bigint primary key references record_correction (id),
    on_date       date not null,
    list          text not null,
    files         integer not null,
    actor         text not null,
    actor_name    text not null,
    recorded_at   timestamptz not null
);

create trigger record_correction_destroyed_refuses_change before update or delete on record_correction_destroyed
    for each row execute function request_is_append_only();
create trigger record_correction_destroyed_refuses_truncate before truncate on record_correction_destroyed
    for each statement execute function request_is_append_only();
