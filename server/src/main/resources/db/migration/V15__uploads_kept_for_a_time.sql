-- Files that were uploaded to be checked are kept for a time; what was found in them and decided on stays.
alter table upload add column swept timestamptz;
create index upload_kept on upload (agency) where swept is null;

-- What may be noted in the trail without a document: that the program itself has taken files away as well.
create or replace function may_note(at_path text, what text) returns boolean
    language sql stable security definer set search_path = duzhi, pg_temp as
$$ select administers(at_path) or what in ('sign-in', 'sign-out', 'delegate', 'password', 'token')
       or (what in ('upload', 'decide') and covers(at_path))
       or (what = 'sweep' and not guarded()) $$;
