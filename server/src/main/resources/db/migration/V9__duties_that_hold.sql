-- Whose duty covers an agency is asked of duties that hold: of people who are active, and handed over by people who are.
create or replace function covers(at_path text) returns boolean
    language sql stable security definer set search_path = duzhi, pg_temp as
$$ select exists (
    select from my_duty d join role r on r.id = d.role and not r.administers
    where case when d.own then at_path = d.path else starts_with(at_path, d.path) end) $$;

-- A published document that may be replaced waits for nobody: nobody opens it.
create or replace function permit_event(of event, doc document) returns void
    language plpgsql security definer set search_path = duzhi, pg_temp as
$$
declare
    well boolean;
begin
    if not exists (select from deed d where d.deed = of.deed and d.kind = of.kind) then
        raise insufficient_privilege using message = format('%s is not called %s', of.deed, of.kind);
    end if;
    if of.deed = 'create' then
        well := of.leads = doc.state and may(doc.path, doc.kind, doc.state, 'create')
            and not exists (select from event e where e.document = doc.id);
    elsif of.deed = 'open' then
        well := of.leads = '' and exists (select from transition t
            where t.kind = doc.kind and t.state = doc.state and t.deed not in ('return', 'withdraw', 'correct', 'replace')
              and may(doc.path, doc.kind, doc.state, t.deed));
    else
        well := may(doc.path, doc.kind, doc.state, of.deed)
            and not (of.deed = 'withdraw' and doc.opened)
            and (of.leads <> '') = exists (select from transition t
                where t.kind = doc.kind and t.state = doc.state and t.deed = of.deed);
    end if;
    if not coalesce(well, false) then
        raise insufficient_privilege using message = format('%s is not permitted on document %s', of.deed, doc.id);
    end if;
    if of.deed = 'issue' and not coalesce((of.body::jsonb ->> 'amount')::numeric >= 0, false) then
        raise check_violation using message = 'a control number is a number from 0 on';
    end if;
end
$$;

revoke execute on all functions in schema duzhi from public;
grant execute on all functions in schema duzhi to duzhi_app;
