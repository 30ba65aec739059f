-- The annual report asks how many notices were sent; they are few among all facts.
create index request_fact_notices on request_fact (type, on_date, request_id)
    where type in ('FeeNoticed', 'FeePaid', 'CorrectionAsked');
