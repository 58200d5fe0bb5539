using Pipeline.Domain.Kalender;

namespace Pipeline.Publish.Kontroller;

/// <summary>Something a check found.</summary>
/// <param name="Noegle">The row or total it is about, without the month.</param>
/// <param name="Tal">The numbers that do not agree, as a clause: <c>personer er 12, men …</c></param>
/// <param name="Advarsel">Recorded, but does not refuse.</param>
public sealed record Fund(Maaned Maaned, string Noegle, string Tal, bool Advarsel = false)
{
    public override string ToString() => Noegle.Length == 0 ? $"{Maaned}: {Tal}" : $"{Maaned}, {Noegle}: {Tal}";
}

public enum Kontroludfald
{
    Bestaaet,
    Advarsel,
    Afvist,
}

/// <summary>What a check came to over the months of a publication; a row of ops.kontroller.</summary>
/// <param name="Antal">Findings.</param>
/// <param name="Besked">The first finding; null when there is none.</param>
public sealed record Kontrolresultat(string Navn, string Tekst, Kontroludfald Udfald, int Antal, string? Besked);
