-- 检索: what has still to be brought into the index, written in the transaction that made it so.
create table search_task (
    number text primary key,
    gone   boolean not null,
    since  timestamptz not null
);

comment on column search_task.gone is 'withdrawn: no search shows it from the commit on, whatever the index still holds';

create index search_task_since on search_task (since);

-- 重建索引: wished for by a person, or by the program when it finds no index.
create table search_rebuild (
    id          bigint generated always as identity primary key,
    wished_at   timestamptz not null,
    wished_by   text not null,
    started_at  timestamptz,
    finished_at timestamptz,
    total       bigint,
    done        bigint not null default 0,
    trouble     text
);

-- 没有结果的检索: words and how often a day, nothing about who asked.
create table search_without_result (
    words    text not null,
    asked_on date not null,
    times    integer not null,
    primary key (words, asked_on)
);

create index search_without_result_day on search_without_result (asked_on);
