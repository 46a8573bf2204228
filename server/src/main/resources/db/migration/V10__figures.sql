-- Figures are searched among all that are published: whether a document is, is asked once a query and not once a figure.
drop policy read on figure;
create policy read on figure for select using (
    document in (select d.id from public_state s join document d on d.kind = s.kind and d.state = s.state)
    or reads(document));
