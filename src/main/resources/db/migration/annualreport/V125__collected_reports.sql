-- 收集年报: reports of organs as they were handed in, sent back, and what was said to a finding. Kept as it happened; the latest delivery counts.
create table collected_report_fact (
    id          bigint generated always as identity primary key,
    agency      text not null,
    year        integer not null,
    type        text not null check (type in ('DELIVERED', 'RETURNED', 'DISMISSED')),
    body        jsonb not null,
    report      jsonb check ((report is not null) = (type = 'DELIVERED')),
    recorded_at timestamptz not null,
    actor       text not null,
    actor_name  text not null
);

comment on column collected_report_fact.report is 'the report as read (contracts: annual report as JSON)';

create index collected_report_fact_of_year on collected_report_fact (year, agency, id);
create index collected_report_fact_of_agency on collected_report_fact (agency, year, id);

create trigger collected_report_fact_refuses_change before update or delete on collected_report_fact
    for each row execute function annual_report_is_append_only();
create trigger collected_report_fact_refuses_truncate before truncate on collected_report_fact
    for each statement execute function annual_report_is_append_only();
