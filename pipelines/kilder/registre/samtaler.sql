SELECT cpr AS person_id, dato, samtaletype, kontaktform, afholdt_af, kommunekode
FROM register.samtale
WHERE dato BETWEEN @fra AND @til
