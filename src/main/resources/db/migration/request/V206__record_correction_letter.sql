-- 更正告知书、转送告知书 (L27) as they went out: frozen like the letters of cases, sealed with the key of the correction.
create table record_correction_letter (
    id            bigint generated always as identity primary key,
    correction_id bigint not null unique references record_correction (id),
    agency        text not null,
    handled_by    text not null,
    on_date       date not null,
    number        text not null,
    title         text not null,
    template      text not null,
    sha256        text not null check (length(sha256) = 64),
    sealed        bytea not null
);

comment on column record_correction_letter.template is 'version of its words: standard/DAY or ORGAN/VERSION';
comment on column record_correction_letter.sha256 is 'of the letter as it was frozen';

create index record_correction_letter_by_organ on record_correction_letter (handled_by, on_date desc, id desc);
create unique index record_correction_letter_number on record_correction_letter (agency, number);

create trigger record_correction_letter_refuses_change before update or delete on record_correction_letter
    for each row execute function request_is_append_only();
create trigger record_correction_letter_refuses_truncate before truncate on record_correction_letter
    for each statement execute function request_is_append_only();
