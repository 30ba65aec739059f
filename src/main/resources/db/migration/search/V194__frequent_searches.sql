-- 常用检索词: words that found something and how often a day; nothing about who asked.
create table search_asked (
    words    text not null,
    asked_on date not null,
    times    bigint not null,
    primary key (words, asked_on)
);

create index search_asked_prefix on search_asked (words text_pattern_ops, asked_on);
