-- 引用非公开文件 (C07): which published documents name a withheld one by title or number, found by the nightly reading of everything
-- published, for the yearly look at what is withheld (第十八条, R-29).
create table withheld_quoted (
    review   text not null,
    document text not null,
    title    text not null,
    found_on date not null,
    primary key (review, document)
);

create index withheld_quoted_by on withheld_quoted (document);
