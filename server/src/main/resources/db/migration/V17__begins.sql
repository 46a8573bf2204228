-- Where I may begin a document of a kind: a line a place, so that what it is made from is looked up rather than searched for.
create function begins(of_kind text) returns table (low text, high text)
    language plpgsql stable rows 3 security definer set search_path = duzhi, pg_temp as
$$ begin
    return query
    select distinct d.path, case when d.own then d.path else d.path || '~' end
    from my_duty d join permission p on p.role = d.role
    where p.kind = of_kind and p.deed = 'create';
end $$;
grant execute on function begins(text) to duzhi_app;
