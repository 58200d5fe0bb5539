SELECT cpr AS person_id, foedselsdato
FROM register.person
