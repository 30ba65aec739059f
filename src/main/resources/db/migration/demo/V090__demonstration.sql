-- 演示: which chapters of the demonstration were told in this installation; each is told in one transaction.
create table demonstration_chapter (
    name    text primary key,
    told_at timestamptz not null
);
