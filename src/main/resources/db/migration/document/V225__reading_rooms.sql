-- 查阅场所 (条例第二十五条): where what is public can be read on paper or at a stand, each with a page of its own.
create table reading_room (
    code       text primary key,
    place      text not null,
    name       text not null,
    agency     text not null,
    address    text not null,
    hours      text not null,
    phone      text not null,
    offers     text not null,
    stand      boolean not null,
    closed_on  date,
    changed_at timestamptz not null
);
create index reading_room_of_agency on reading_room (agency);
select watch_rows('reading_room');
