-- The same rights, asked once a query instead of once a row: what somebody's duties grant is gathered into an array of
-- beginnings of text, and a row is theirs if its kind, state and path begin with one of them.

-- Where a document stands, as text a grant is a beginning of. The bar ends the path: what is granted for one agency alone
-- ends with it and so reaches no agency below.
create function stand(kind text, state text, path text) returns text language sql immutable parallel safe
return kind || ' ' || state || ' ' || path || '|';

-- Where I may do something: "budget draft /310199/101/" for an agency with all below it, the same with a bar for it alone.
create function grants(what text) returns text[]
    language plpgsql stable security definer set search_path = duzhi, pg_temp as
$$ begin
    return (select coalesce(array_agg(distinct p.kind || ' ' || p.state || ' ' || d.path || case when d.own then '|' else '' end), '{}')
        from my_duty d join permission p on p.role = d.role where p.deed = what);
end $$;

-- The same for what everybody may read.
create function published() returns text[]
    language plpgsql stable security definer set search_path = duzhi, pg_temp as
$$ begin
    return (select coalesce(array_agg(s.kind || ' ' || s.state || ' /'), '{}') from public_state s);
end $$;

-- What I am to move on, where: a line a place, so that it is looked up rather than searched for.
create function turns() returns table (kind text, state text, low text, high text)
    language plpgsql stable rows 20 security definer set search_path = duzhi, pg_temp as
$$ begin
    return query
    select distinct p.kind, p.state, d.path, case when d.own then d.path else d.path || '~' end
    from my_duty d join permission p on p.role = d.role
    where exists (select from transition t where t.kind = p.kind and t.state = p.state and t.deed = p.deed
        and t.deed not in ('return', 'withdraw', 'correct', 'replace'));
end $$;

-- The agencies I read documents of; wide, where they are a whole region.
create function reach() returns table (low text, high text, wide boolean)
    language plpgsql stable rows 3 security definer set search_path = duzhi, pg_temp as
$$ begin
    return query
    select distinct d.path, case when d.own then d.path else d.path || '~' end, not d.own and d.path ~ '^/([^/]*/)?$'
    from my_duty d where exists (select from permission p where p.role = d.role and p.deed = 'read');
end $$;

drop policy read on document;
create policy read on document for select using (
    stand(kind, state, path) ^@ any ((select published())::text[])
    or stand(kind, state, path) ^@ any ((select grants('read'))::text[]));

-- Plans of these are kept from one question to the next.
create or replace function may(at_path text, of_kind text, in_state text, what text) returns boolean
    language plpgsql stable security definer set search_path = duzhi, pg_temp as
$$ begin
    return exists (
        select from my_duty d join permission p on p.role = d.role
        where p.kind = of_kind and p.state = in_state and p.deed = what
          and case when d.own then at_path = d.path else starts_with(at_path, d.path) end);
end $$;

create or replace function is_public(of_kind text, in_state text) returns boolean
    language plpgsql stable security definer set search_path = duzhi, pg_temp as
$$ begin
    return exists (select from public_state s where s.kind = of_kind and s.state = in_state);
end $$;

create or replace function may_at(doc bigint, what text) returns boolean
    language plpgsql stable security definer set search_path = duzhi, pg_temp as
$$ begin
    return exists (select from document d where d.id = doc and may(d.path, d.kind, d.state, what));
end $$;

create or replace function reads(doc bigint) returns boolean
    language plpgsql stable security definer set search_path = duzhi, pg_temp as
$$ begin
    return exists (select from document d where d.id = doc
        and (is_public(d.kind, d.state) or may(d.path, d.kind, d.state, 'read')));
end $$;

create or replace function administers(at_path text) returns boolean
    language plpgsql stable security definer set search_path = duzhi, pg_temp as
$$ begin
    return exists (
        select from my_duty d join role r on r.id = d.role and r.administers where starts_with(at_path, d.path));
end $$;

-- Lists: the newest of an agency, of a kind, of a year; what waits where.
drop index document_path;
drop index document_state;
create index document_path on document (path collate "C", id);
create index document_state on document (kind, state, path collate "C", id);
create index document_year on document (year, id);
create index document_kind on document (kind, year, id);

grant execute on all functions in schema duzhi to duzhi_app;
