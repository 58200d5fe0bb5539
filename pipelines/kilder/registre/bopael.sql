SELECT cpr AS person_id, kommunekode, fra, til
FROM register.bopael
