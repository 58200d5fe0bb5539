namespace Pipeline.Measure.Spande;

/// <summary>Rows that carry a first day, grouped by person; the day is called Fra also where a row is one day.</summary>
public class Dagkolonner
{
    public int[] Start = [0];
    public int[] Fra = [];
}

/// <summary>Rows that are closed intervals of days; an open end is <see cref="Pipeline.Domain.Kalender.Dag.Aaben"/>.</summary>
public class Intervalkolonner : Dagkolonner
{
    public int[] Til = [];
}

public sealed class Bopaelkolonner : Intervalkolonner
{
    public short[] Kommunekode = [];
}

public sealed class Ydelseskolonner : Intervalkolonner
{
    public byte[] Art = [];
    public byte[] Sats = [];
}

public sealed class Dagpengeperiodekolonner : Intervalkolonner
{
    public byte[] Forsikring = [];
}

public sealed class Udbetalingskolonner : Intervalkolonner
{
    public byte[] Art = [];

    /// <summary>Hundredths of an hour.</summary>
    public int[] Timer = [];
}

public sealed class Samtalekolonner : Dagkolonner
{
    public byte[] Type = [];
    public byte[] Form = [];
    public byte[] AfholdtAf = [];

    /// <summary>−1 = none.</summary>
    public short[] Kommunekode = [];
}

public sealed class Fritagelseskolonner : Intervalkolonner
{
    public short[] Kode = [];

    /// <summary>The day the row was registered; <see cref="Pipeline.Domain.Kalender.Dag.Aaben"/> = not delivered.</summary>
    public int[] Registreret = [];

    /// <summary>§7, D13: the day that decides whether a row counts by its registration: that of the registration, or where it is not delivered the first day.</summary>
    public int RegisteredBy(int row) => Registreret[row] == Pipeline.Domain.Kalender.Dag.Aaben ? Fra[row] : Registreret[row];
}

public sealed class Visitationskolonner : Intervalkolonner
{
    public byte[] Kategori = [];

    /// <summary>−1 = none.</summary>
    public short[] Kontaktgruppe = [];
}
