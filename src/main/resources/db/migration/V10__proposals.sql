-- How a plant is proposed and decided.

create function proposal_refuse() returns trigger language plpgsql as $$
begin
    raise exception 'projects: % is insert only', tg_table_name;
end $$;

-- Who decided what about a project, insert only. For administrators and auditors; public records name no person.
create table project_decision (
    id            bigint generated always as identity primary key,
    project_id    uuid not null references project (id),
    decision      text not null check (decision in ('FIRST_APPROVAL', 'APPROVED', 'ASKED_BACK', 'REFUSED', 'SUSPENDED', 'RESUMED')),
    administrator text not null,
    reason        text,
    decided_at    timestamptz not null,
    check (decision in ('FIRST_APPROVAL', 'APPROVED') or reason is not null)
);
create index project_decision_by_project on project_decision (project_id, id);
create trigger project_decision_stays before update or delete or truncate on project_decision execute function proposal_refuse();
