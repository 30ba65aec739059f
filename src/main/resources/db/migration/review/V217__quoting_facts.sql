-- the few proposals that quote a registered non-public document, for the yearly look at what is withheld (第十八条, R-29)
create index review_fact_quoting on review_fact (review_id) where body -> 'alarms' <> '[]'::jsonb;
