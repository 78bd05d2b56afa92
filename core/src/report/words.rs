//! What the report says, in both languages.

use crate::findings::Words;

macro_rules! words {
    ($($name:ident = $de:literal, $en:literal;)*) => {
        $(pub const $name: Words = Words::new($de, $en);)*
    };
}

words! {
    // the page
    TITLE = "Bericht zum kommunalen IT-Bedarf", "Report on municipal IT needs";
    AS_OF = "Stand", "As of";
    CONTENTS = "Inhalt", "Contents";
    AT_A_GLANCE = "Auf einen Blick", "At a glance";
    RECORDS = "Datensatz|Datensätze", "record|records";
    UNITS = "Kommune, Kreis oder Verband|Kommunen, Kreise und Verbände", "municipality, county or association|municipalities, counties and associations";
    ANY_PROVEN = "davon mit belegtem Bezugsweg zu mindestens einem Angebot", "of them with a documented route to at least one offering";
    ANY_ASSUMED = "weitere mit angenommenem Bezugsweg", "more with an assumed route";
    ERRORS = "Fehler", "error|errors";
    WARNINGS = "Warnung|Warnungen", "warning|warnings";
    CONFIDENTIAL = "Dieser Bericht enthält Angaben, die nicht für die Öffentlichkeit bestimmt sind. Einzelne sind nur bestimmt für:", "This report holds what is not meant for the public. Some of it is only for:";
    MADE_FROM = "Alle Zahlen sind aus dem Register berechnet. Was dort nicht steht, steht auch hier nicht.", "All figures are computed from the register. What is not recorded there does not stand here either.";
    UNKNOWN = "nicht bekannt", "not known";
    NOT_SAID = "nicht angegeben", "not said";
    NOTHING = "Dazu steht nichts im Register.", "The register has nothing on this.";
    NONE = "keine", "none";
    COUNT = "Anzahl", "Number";
    OF = "von", "of";
    STATUS = "Stand", "Status";
    STATUS_UNKNOWN = "an diesem Tag nicht bekannt", "not known on that day";
    LATER = "Datensatz wurde erst nach diesem Tag erfasst.|Datensätze wurden erst nach diesem Tag erfasst.",
        "record was made after that day.|records were made after that day.";
    DAY = "Tag", "Day";

    // needs
    NEEDS = "Was gebraucht wird", "What is needed";
    NEEDS_OPEN = "offener Bedarf|offene Bedarfe", "open need|open needs";
    NEED = "Bedarf", "Need";
    NEEDS_BY_LEVEL = "Bedarfe nach Ebene", "Needs by level";
    NEEDS_BY_STATUS = "Bedarfe nach Stand", "Needs by status";
    LEVEL = "Ebene", "Level";
    NO_LEVEL = "noch ohne Ebene", "no level yet";
    FROM = "Von wem", "From whom";
    GROUP_ONLY = "nicht namentlich genannt", "not told by name";
    NOT_TOLD = "nicht genannt", "not told";
    UNTIL = "Bis wann", "By when";
    NO_DATE = "ohne Frist", "no date";
    ANSWERED_BY = "Aufgegriffen durch", "Taken up by";
    NO_PROFILE = "noch kein Profil", "no profile yet";
    DECIDED = "Beschlüsse dazu", "Decisions on it";

    // profiles
    PROFILES = "Welche Profile darauf antworten", "Which profiles answer";
    ADDRESSED_TO = "An wen", "To whom";
    DECISION = "Beschluss", "Decision";
    NO_DECISION = "noch kein Beschluss", "no decision yet";
    CRITERIA = "Kriterien", "Criteria";
    CRITERION = "Kriterium", "Criterion";
    BINDING = "Verbindlich", "Binding";
    CLASS = "Art", "Class";
    DIMENSION = "Gegenstand", "Subject";
    COMES_FROM = "Abgeleitet aus", "Derived from";
    POSITIONS = "Stellungnahmen", "Positions";
    MINORITY = "Minderheit", "minority";
    CRITERIA_BY_BINDING = "Kriterien nach Verbindlichkeit", "Criteria by how binding they are";

    // reach
    REACH = "Welche Dienste Kommunen beziehen können", "Which services municipalities can obtain";
    OFFERING = "Angebot", "Offering";
    REACHED = "Mit Bezugsweg", "With a route";
    MEANT = "Zielgruppe", "Target group";
    REACH_CHART = "Kommunen mit Bezugsweg je Angebot", "Municipalities with a route to each offering";
    STANDING = "Belegter, angenommener oder kein Bezugsweg", "Documented, assumed or no route";
    PROVEN = "Kommunen mit belegtem Bezugsweg", "Municipalities with a documented route";
    ASSUMED = "Kommunen mit angenommenem Bezugsweg", "Municipalities with an assumed route";
    WITHOUT = "Kommunen ohne Bezugsweg", "Municipalities without a route";
    BY_LAND = "Kommunen mit Bezugsweg je Land", "Municipalities with a route, by Land";
    WAYS = "Auf welchen Bezugswegen", "By which routes";
    WAY = "Bezugsweg", "Route";
    CHANNELS = "Bezugskanäle", "Channels";
    LEADS_TO = "Zahl der Kommunen", "Number of municipalities";
    GAPS = "Warum andere keinen Bezugsweg haben", "Why others have no route";
    REASON = "Grund", "Reason";
    SHAKY = "Kommunen, für die kein Bezugsweg ganz belegt ist", "Municipalities for which no route is fully proven";
    SHAKY_WHAT = "Was die Bezugswege voraussetzen", "What the routes take for granted";
    NO_GAPS = "Jedes Angebot hat einen Bezugsweg für alle, für die es bestimmt ist.", "Every offering has a route for all it is meant for.";
    NOT_MEANT = "–", "–";

    // uses
    USES = "Wer nutzt es schon?", "Who uses it already?";
    PRODUCTIVE = "im Echtbetrieb", "in productive use";
    PILOT = "im Pilotbetrieb", "in pilot operation";
    PLANNED = "geplant", "planned";
    OVERDUE_OF_THEM = "davon überfällig", "of them overdue";
    OVERDUE = "überfällig", "overdue";
    IN_USE = "Wo Angebote genutzt werden", "Where offerings are used";
    PLANNED_USES = "Wo die Nutzung geplant ist", "Where use is planned";
    PLANNED_FOR = "Geplant ab", "Planned from";
    CONFIRMED = "Bestätigt", "Confirmed";
    YES = "ja", "yes";
    NO = "nein", "no";
    WITH = "IT-Dienstleister, Fachverfahren", "IT provider, procedures";
    WRITTEN = "Quelle", "Source";

    // bodies
    BODIES = "Gremien und Sitze", "Bodies and seats";
    MANDATE = "Grundlage", "Mandate";
    CHAIR = "Vorsitz", "Chair";
    GROUP = "Gruppe", "Group";
    SEAT = "Sitz", "Seat";
    HOLDER = "Organisation", "Organisation";
    SENDS = "vertreten durch:", "represented by:";
    VACANT = "unbesetzt", "vacant";
    HELD = "besetzt, ohne Angabe von wem", "held, not told by whom";
    NOT_PUBLISHED = "nicht veröffentlicht", "not published";
    OTHERS = "Mitwirkende ohne Sitz", "Taking part without a seat";
    ROLE = "Rolle", "Role";
    SEATS_HELD = "Besetzte Sitze je Gruppe", "Seats held in each group";
    SESSIONS = "Sitzungen der letzten zwölf Monate und geplante", "Sessions of the last twelve months and planned ones";
    SESSION = "Sitzung", "Session";
    MODE = "Form", "Form";

    // what is not known
    SINCE = "Seit", "Since";
    ABOUT = "Betrifft", "About";

    // where a table is cut
    NOT_SHOWN = "weiterer Eintrag ist hier nicht gezeigt, von insgesamt|weitere Einträge sind hier nicht gezeigt, von insgesamt", "more entry is not shown here, of|more entries are not shown here, of";
    NOT_DRAWN = "weiterer Eintrag steht nur in der Tabelle, von insgesamt|weitere Einträge stehen nur in der Tabelle, von insgesamt", "more entry is in the table alone, of|more entries are in the table alone, of";

    // findings
    FINDINGS = "Was die Prüfung ergab", "What the check found";
    RULE = "Regel", "Rule";
    SEVERITY = "Schwere", "Severity";
    NO_FINDINGS = "Die Prüfung fand nichts.", "The check found nothing.";
    EXAMPLE = "Zum Beispiel", "For instance";
}
