-- En fil har ingen roller, så her er det udløsere, der afviser at rette og slette i sporet. På PostgreSQL er det rettigheder.
create trigger ops.revisionsspor_rettes_ikke before update on revisionsspor
begin
    select raise(abort, 'revisionssporet rettes ikke');
end;

create trigger ops.revisionsspor_slettes_ikke before delete on revisionsspor
begin
    select raise(abort, 'revisionssporet slettes ikke');
end;

create trigger ops.revisionsudfald_rettes_ikke before update on revisionsudfald
begin
    select raise(abort, 'revisionssporet rettes ikke');
end;

create trigger ops.revisionsudfald_slettes_ikke before delete on revisionsudfald
begin
    select raise(abort, 'revisionssporet slettes ikke');
end;

-- 'insert or replace' sletter uden at udløse noget; den standses, før den gør det.
create trigger ops.revisionsspor_erstattes_ikke before insert on revisionsspor when exists (select 1 from revisionsspor where id = new.id)
begin
    select raise(abort, 'revisionssporet rettes ikke');
end;

create trigger ops.revisionsudfald_erstattes_ikke before insert on revisionsudfald when exists (select 1 from revisionsudfald where id = new.id)
begin
    select raise(abort, 'revisionssporet rettes ikke');
end;
