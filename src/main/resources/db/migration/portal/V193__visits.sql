-- 访问统计: how often pages were read; nothing about who read them.
create table visit_day (
    day   date not null,
    kind  text not null,
    times bigint not null,
    primary key (day, kind)
);

create table visit_document (
    month  date not null,
    number text not null,
    times  bigint not null,
    primary key (month, number)
);

comment on column visit_document.month is 'its first day';
create index visit_document_most on visit_document (month, times desc);
