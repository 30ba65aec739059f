-- 从文件读出的要素: shown beside the fields so that the clerk confirms them.
create table edition_reading (
    edition_id bigint primary key references edition (id),
    file       text not null,
    found      jsonb not null,
    notes      text[] not null
);
