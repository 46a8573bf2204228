-- A published document that may be replaced waits for nobody.
create or replace function turns() returns table (kind text, state text, low text, high text)
    language plpgsql stable rows 20 security definer set search_path = duzhi, pg_temp as
$$ begin
    return query
    select distinct p.kind, p.state, d.path, case when d.own then d.path else d.path || '~' end
    from my_duty d join permission p on p.role = d.role
    where exists (select from transition t where t.kind = p.kind and t.state = p.state and t.deed = p.deed
        and t.deed not in ('return', 'withdraw', 'correct', 'replace'));
end $$;
