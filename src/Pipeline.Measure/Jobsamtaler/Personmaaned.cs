using Pipeline.Domain.Kalender;
using Pipeline.Domain.Koder;
using Pipeline.Domain.Maalinger;
using Pipeline.Measure.Spande;

namespace Pipeline.Measure.Jobsamtaler;

/// <summary>A <see cref="Resultat"/> as the engine keeps it until it is counted: small, and filled in where it lies.</summary>
internal struct Personmaaned
{
    public int Start;
    public int Slut;
    public int Laengde;
    public int MaaleperiodeFra;
    public int Samtaler;

    /// <summary>Counted from the first measured month.</summary>
    public short Maaned;
    public short Kommunekode;
    public byte Gruppe;
    public byte Baand;

    /// <summary><see cref="Spand.Ingen"/> where sats is not measured.</summary>
    public byte Sats;
    public bool HarTilbud;
    public bool Fritaget;

    /// <summary>Whether it is the person's in <c>alle</c> that month (§8).</summary>
    public bool IAlle;

    public static Personmaaned Af(in Resultat r, Maaned foerste) =>
        new()
        {
            Start = r.Start,
            Slut = r.Slut,
            Laengde = r.Laengde,
            MaaleperiodeFra = r.MaaleperiodeFra,
            Samtaler = r.Samtaler,
            Maaned = (short)(r.Maaned - foerste),
            Kommunekode = r.Kommunekode,
            Gruppe = (byte)r.Gruppe,
            Baand = (byte)r.Baand,
            Sats = (byte?)r.Sats ?? Spand.Ingen,
            HarTilbud = r.HarTilbud,
            Fritaget = r.Fritaget,
        };

    public readonly Resultat Resultat(Maaned foerste) =>
        new(
            foerste.Plus(Maaned),
            (Ydelsesgruppe)Gruppe,
            Start,
            Slut,
            Laengde,
            Baand,
            MaaleperiodeFra,
            Samtaler,
            HarTilbud,
            Fritaget,
            Sats == Spand.Ingen ? null : (Sats)Sats,
            Kommunekode
        );

    /// <summary>Whether a cube counts the two in the same places.</summary>
    public readonly bool TaellesSom(in Personmaaned anden) =>
        Maaned == anden.Maaned
        && Kommunekode == anden.Kommunekode
        && Gruppe == anden.Gruppe
        && Baand == anden.Baand
        && Samtaler == anden.Samtaler
        && Sats == anden.Sats
        && HarTilbud == anden.HarTilbud
        && Fritaget == anden.Fritaget
        && IAlle == anden.IAlle;
}
