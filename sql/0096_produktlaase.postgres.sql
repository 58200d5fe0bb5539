-- En række for hver måling: den, der udgiver, har den låst imens. Kun den, der må skrive her, kan låse en; en lås efter nummer kan enhver bruger holde.
create table ops.produktlaase (
    produkt text not null primary key -- Målingen
);
