-- 开放数据: files of what was published in a year, made from public facts and made anew when they change.
create sequence open_data_news;

create table open_data_file (
    year    integer not null,
    format  text not null,
    news    bigint not null,
    made_at timestamp not null,
    items   bigint not null,
    bytes   bigint not null,
    digest  text not null,
    primary key (year, format)
);

comment on column open_data_file.news is 'the file holds for this state of public facts';
comment on column open_data_file.digest is 'SHA-256 of the file, which is also in its name on disk';
