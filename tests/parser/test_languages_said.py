"""Languages other than English: who says so, and how sure it is, read by lists."""

from __future__ import annotations

import pytest

from tests.factories import document
from timeline.model.claim import ParsedClaim
from timeline.parser import parse

#: Stands before a text that is to be read as running text, not as the head of an article.
HEAD = "X\n\n"


def claims(text: str, language: str) -> tuple[ParsedClaim, ...]:
    return parse(document(HEAD + text, language=language)).claims


SPEAKERS = [
    ("de", "Drei Arbeiter starben, wie die Polizei am Mittwoch mitteilte.", "die Polizei"),
    ("de", "Nach Angaben der Feuerwehr brach der Brand am Montag aus.", "der Feuerwehr"),
    ("de", "Das Werk sei am Montag geschlossen worden, sagte Sprecherin Petra Lang.", "Sprecherin Petra Lang"),
    ("de", "Am Montag demonstrierten Tausende. Die Polizei zählte 800 Menschen.", "Die Polizei"),
    ("de", "Direktor Jens Rohloff sprach. Die Kosten bezifferte er am Montag auf 3 Millionen Euro.", "Jens Rohloff"),
    ("de", "Das Werk bleibe geschlossen, ließ Direktor Jens Rohloff am Montag mitteilen.", "Direktor Jens Rohloff"),
    ("de", "Die Polizei zählte am Montag 800 Unfälle, bei denen zwei Menschen starben.", "Die Polizei"),
    ("de", "Direktor Jens Rohloff sprach. »Ich wurde am Montag entlassen«, sagte er.", "Jens Rohloff"),
    ("de", "»Ich wurde am Montag entlassen«, räumte Direktor Jens Rohloff ein.", "Direktor Jens Rohloff"),
    ("de", "Man brauche »ein paar Tage«, sagte Sprecherin Petra Lang am Montag.", "Sprecherin Petra Lang"),
    ("de", "»Das reicht nicht«, sagte Lea Gruber der Nachrichtenagentur APA am Montag.", "Lea Gruber"),
    ("de", "Das Gericht wies am Montag die Vorwürfe der Kanzlei zurück.", "Das Gericht"),
    ("de", "Die Polizei räumte am Montag das Haus.", None),
    ("es", "Un guardia que bajó al túnel afirma que el lunes tenía luz.", "Un guardia"),
    ("fr", "Un technicien qui tient à rester anonyme affirme que le bidon avait fui lundi.", "Un technicien"),
    ("it", "Un vigile che entrò nel tunnel afferma che lunedì aveva la luce.", "Un vigile"),
    ("pt", "Um guarda que desceu ao túnel afirma que na segunda-feira havia luz.", "Um guarda"),
    ("es", "La ministra Ana Ruiz, que visitará Vigo el lunes, anunció el martes ayudas.", "La ministra Ana Ruiz"),
    ("it", "«È finita», ha detto il sindaco Luca Riva, che aveva promesso i lavori nel 2021.", "il sindaco Luca Riva"),
    ("es", "El lunes no hubo revisión, según el abogado del detenido.", "el abogado del detenido"),
    ("pt", "Na segunda-feira nada se fez, segundo a associação de afetados.", "a associação de afetados"),
    (
        "fr",
        "Rien n'a changé lundi, a assuré l'adjoint chargé des transports, Luc Ferrand.",
        "l'adjoint chargé des transports, Luc Ferrand",
    ),
    (
        "it",
        "Lunedì era chiuso, ha detto il vicesindaco delegato ai trasporti, Luca Rossi.",
        "il vicesindaco delegato ai trasporti, Luca Rossi",
    ),
    (
        "es",
        "El lunes no hubo paro, aseguró el concejal encargado de obras, Luis Peña.",
        "el concejal encargado de obras, Luis Peña",
    ),
    ("de", "Der Betrieb ruht. Das teilte die Polizei am Montag mit.", "die Polizei"),
    ("de", "Als Grund nannte Sprecherin Petra Lang am Montag fehlende Ärzte.", "Sprecherin Petra Lang"),
    ("de", "Ein Mann ist am Montag geborgen worden. Das teilte das Landratsamt mit.", "das Landratsamt"),
    ("de", "Das Werk ist am Montag geschlossen worden. Das Unternehmen sagte, es werde verkauft.", "Das Unternehmen"),
    ("de", "Die Lage sei ernst, hieß es am Montag aus Sicherheitskreisen.", "Sicherheitskreisen"),
    ("de", "Laut Polizei kamen am Samstag 800 Menschen.", "Polizei"),
    ("es", "Dos personas murieron el domingo. Así lo confirmó la policía.", "la policía"),
    ("es", "Preguntado el lunes en la Ser, Pedro Sánchez había defendido el texto.", "Pedro Sánchez"),
    ("es", "El lunes chocó un tren en el que iban dos alcaldes, según la DGT.", "la DGT"),
    ("fr", "Interrogé lundi sur France Info, Gabriel Attal avait défendu le texte.", "Gabriel Attal"),
    ("it", "Il sindaco Michele Lissia si è detto lunedì sconvolto.", "Il sindaco Michele Lissia"),
    ("de", "Wie die Polizei mitteilte, wurde am Montag ein Mann festgenommen.", "die Polizei"),
    ("fr", "Comme l'a annoncé le parquet, un homme a été interpellé dimanche.", "le parquet"),
    ("fr", "Selon la mairie, la digue céda et deux maisons furent détruites lundi.", "la mairie"),
    ("es", "Según informó la fiscalía, un hombre fue detenido el domingo.", "la fiscalía"),
    ("fr", "Deux personnes sont mortes lundi, a annoncé la préfecture.", "la préfecture"),
    ("fr", "M. Maunier a répété lundi qu'il l'ignorait.", "M. Maunier"),
    ("fr", "Le feu s'est déclaré lundi.", None),
    ("fr", "Le feu s'est déclaré lundi, ont indiqué les pompiers.", "les pompiers"),
    ("es", "Los sindicatos piden para el lunes una subida.", "Los sindicatos"),
    ("de", "Dass der Trainer geht, bestätigte der Klub am Samstag.", "der Klub"),
    ("de", "Nach Polizeiangaben wurden am Montag zwölf Menschen verletzt.", "Polizei"),
    ("de", "Laut Regierungskreisen tritt der Minister am Montag zurück.", "Regierung"),
    ("de", "Laut dem „Odalaer Boten“ prüft die Staatsanwaltschaft seit Montag den Fall.", "Odalaer Boten"),
    ("de", "Am Montag erlitten zwei Arbeiter nach Angaben der Klinik Brüche.", "der Klinik"),
    ("nl", "De laatste keuring vond plaats op 14 september 2022.", None),
    ("es", '"Llegaremos hasta el lunes", advirtió Carmen Soto.', "Carmen Soto"),
    ("fr", "« Personne ne le savait lundi », s'indigne Didier Roche.", "Didier Roche"),
    ("fr", "« Je n'y croyais plus lundi », a réagi le maire, Luc Ferrand.", "le maire, Luc Ferrand"),
    ("nl", "'Wij hebben maandag niets gehoord,' zei directeur Jan Bos.", "directeur Jan Bos"),
    ("pt", "Duas pessoas morreram, informou nesta segunda-feira (14) a Defesa Civil.", "a Defesa Civil"),
    ("pt", "O prefeito Jonas Arruda falou. Segundo ele, as aulas voltam na quarta-feira.", "Jonas Arruda"),
    ("es", "Rita Melián negó el lunes que su grupo pactara y explicó que votó el martes.", "Rita Melián"),
    ("fr", "Selon le procureur, Marc Aubin, il aurait ignoré deux alertes lundi.", "le procureur, Marc Aubin"),
    ("fr", "Le maire a parlé. « Nous ferons appel », a-t-il déclaré lundi.", None),
    ("es", "Dos personas murieron el lunes, informó el Ministerio de Transportes.", "el Ministerio de Transportes"),
    ("es", "Según el sindicato, el tren descarriló el lunes.", "el sindicato"),
    ("es", "Según el diario La Montaña, el tren descarriló el lunes.", "el diario La Montaña"),
    ("es", "El tren descarriló el lunes, según informaron fuentes de la Guardia Civil.", "fuentes de la Guardia Civil"),
    ("es", "«Fue horrible», relató el lunes a esta agencia Manuel Ortiz.", "Manuel Ortiz"),
    ("es", "La alcaldesa habló con Tomás Rueda, que anunció ayer una nueva fase.", "Tomás Rueda"),
    ("es", "Marta Prats dimitió el martes. Tres días antes había asegurado que seguiría.", "Marta Prats"),
    ("es", "El alcalde anunció ayer obras. El lunes se anunció otra cosa.", "El alcalde"),
    ("it", "Un uomo è morto sabato, secondo quanto ha confermato la procura.", "la procura"),
    ("it", "Il Comune ha smentito sabato la voce di un secondo disperso.", "Il Comune"),
    ("it", "«Basta», ha detto sabato la presidente delegata Lia Bassani.", "la presidente delegata Lia Bassani"),
    ("pt", "Os clientes estavam sem luz no sábado, segundo a E-Redes.", "E-Redes"),
    ("nl", "Het bedrijf maakte maandag bekend dat de fabriek sluit.", "Het bedrijf"),
    ("it", "Due persone sono morte lunedì, ha riferito la prefettura.", "la prefettura"),
    ("it", "Secondo il sindaco, Carlo Ferri, il ponte è crollato lunedì.", "il sindaco, Carlo Ferri"),
    ("it", "Stando al quotidiano La Voce, la ditta ha chiuso lunedì.", "quotidiano La Voce"),
    ("it", "Il ponte è crollato lunedì. Lo rendono noto i vigili del fuoco.", "i vigili del fuoco"),
    ("it", "La procura ha aperto lunedì un'inchiesta.", None),
    ("pt", "Duas pessoas morreram na segunda-feira, informaram os bombeiros.", "os bombeiros"),
    ("pt", "A empresa Norpapel negou na terça-feira qualquer falha.", "A empresa Norpapel"),
    ("pt", "De acordo com o comandante, Rui Seabra, o fogo começou na segunda-feira.", "o comandante, Rui Seabra"),
    ("pt", "O chefe demitiu-se na segunda-feira.", None),
    ("nl", "Bij een brand zijn dinsdag twee mensen omgekomen, meldt de brandweer.", "de brandweer"),
    ("nl", "Volgens burgemeester Petra de Wit was de silo in februari gekeurd.", "burgemeester Petra de Wit"),
    ("nl", "Directeur Jan van der Berg liet woensdag weten dat de fabriek sluit.", "Directeur Jan van der Berg"),
    ("fr", "Deux enfants sont morts lundi, a-t-on appris auprès de la préfecture.", "la préfecture"),
    (
        "fr",
        "Le maire, Luc Ferrand, dément toute faute : « Tout était prêt lundi », a-t-il dit.",
        "Le maire, Luc Ferrand",
    ),
    ("it", "La linea è chiusa e, secondo la società, non riaprirà prima di mercoledì.", "la società"),
    ("fr", "La ligne est fermée et, selon la mairie, ne rouvrira pas avant mercredi.", "la mairie"),
    (
        "es",
        "El inspector municipal Tomás Leal reconoció ayer que firmó el permiso.",
        "El inspector municipal Tomás Leal",
    ),
    ("it", "Il portavoce comunale Mario Bassi ha detto lunedì che piove.", "Il portavoce comunale Mario Bassi"),
    ("de", "Der Konzern verlor nach eigenen Angaben im Mai 300 Kunden.", "Der Konzern"),
    ("fr", "L'entreprise a perdu 300 clients en mai, selon ses propres chiffres.", "L'entreprise"),
    ("es", "La empresa perdió 300 clientes en mayo, según sus propias cifras.", "La empresa"),
    ("it", "Secondo i propri dati, l'azienda ha perso 300 clienti a maggio.", "l'azienda"),
    ("pt", "A empresa perdeu 300 clientes em maio, segundo os seus próprios dados.", "A empresa"),
    ("nl", "Het bedrijf verloor in mei naar eigen zeggen 300 klanten.", "Het bedrijf"),
    ("fr", "La fermeture a été annoncée mardi par le département.", "le département"),
    ("es", "El cierre fue anunciado el martes por la consejería.", "la consejería"),
    ("it", "La chiusura è stata annunciata martedì dalla provincia.", "provincia"),
    ("pt", "O fecho foi anunciado na terça-feira pela câmara.", "câmara"),
    ("de", "Die Schließung wurde am Dienstag vom Landkreis angekündigt.", "Landkreis"),
    ("nl", "De sluiting werd dinsdag door de provincie aangekondigd.", "de provincie"),
    ("es", "La ley fue criticada el martes por unanimidad.", None),
    ("pt", "O relatório conclui que a ponte caiu em maio.", "O relatório"),
    ("nl", "Een document toont dat de burgemeester in april werd gewaarschuwd.", "Een document"),
    ("nl", "Uit het rapport blijkt dat de brug in mei is gekeurd.", "het rapport"),
    ("nl", "In mei bleek de brug gescheurd.", None),
    ("nl", "Vos verwacht dat de fabriek in juni weer draait.", "Vos"),
    ("it", "Dal rapporto emerge che il ponte è stato controllato a maggio.", "rapporto"),
    ("fr", "Il ressort du rapport que le pont a fermé en mai.", "rapport"),
    ("de", "Die Firma erwartet, dass das Werk im Juni öffnet.", "Die Firma"),
    # Who is put in, or stands behind what he says.
    ("de", "Das Tor, sagt Wärter Jens Pohl, ist am Montag repariert worden.", "Wärter Jens Pohl"),
    ("fr", "La grille, assure Jean Pelle, a été réparée lundi.", "Jean Pelle"),
    ("es", "La verja, dice Juan Pelayo, se reparó el lunes.", "Juan Pelayo"),
    ("it", "Il cancello, dice Gianni Pella, è stato riparato lunedì.", "Gianni Pella"),
    ("pt", "O portão, diz João Pelágio, foi reparado na segunda-feira.", "João Pelágio"),
    ("nl", "Het hek, zegt Jan Pel, is maandag hersteld.", "Jan Pel"),
    ("de", "Unsinn, sagt die Stadt: Das Tor war am Montag offen.", "die Stadt"),
    ("nl", "Onzin, zegt de gemeente: het hek stond maandag open.", "de gemeente"),
    ("fr", "Si, jure le directeur, Jean Pelle, la grille a été réparée lundi.", "le directeur, Jean Pelle"),
    ("es", "Veinte colmenas destruidas el lunes, dice el apicultor.", "el apicultor"),
    ("nl", "Twintig kasten vernield op maandag, zegt de imker.", "de imker"),
    # What is said stands before the verb as its object.
    ("es", "El robo del lunes nos lo ha confirmado la policía.", "la policía"),
    ("it", "Il furto di lunedì ce lo ha confermato la polizia.", "la polizia"),
    ("nl", "De diefstal van maandag heeft de recherche bevestigd.", "de recherche"),
    ("de", "Berichte, dass das Tor am Montag offen war, kann die Stadt nicht bestätigen.", "die Stadt"),
    # "As" somebody says.
    ("de", "Das Tor war am Montag offen, wie die Stadt behauptet.", "die Stadt"),
    ("fr", "La grille était ouverte lundi, comme le soutient la mairie.", "la mairie"),
    ("it", "Il cancello era aperto lunedì, come sostiene il Comune.", "il Comune"),
    # Behind a quotation, whatever the verb; inside it.
    ("de", "„Man sah am Montag Flammen“, wimmerte Dora Fahn, die dort wohnt.", "Dora Fahn"),
    ("nl", "„Je zag maandag de vlammen”, herinnert Dora Vaan zich.", "Dora Vaan"),
    ("fr", "« Il pleuvait, raconte Marsan. Ils sont venus lundi avec onze camions. »", "Marsan"),
    ("it", "Uno funziona di nuovo da lunedì, ha precisato la direzione.", "la direzione"),
    ("es", "«Todo olía raro y lo dijimos el lunes», cuenta una invitada.", "una invitada"),
    ("es", "El director, Juan Ruiz, salió el lunes. «Nadie llamó», asegura.", "Juan Ruiz"),
    # What somebody found or decided stands behind a colon.
    ("de", "Das Gericht hat am Montag entschieden: Die Firma muss zahlen.", "Das Gericht"),
    ("de", "Kämmerer Jens Ritz rechnet vor: Am Montag fehlten drei Millionen Euro.", "Kämmerer Jens Ritz"),
    ("nl", "De gemeente spreekt dat tegen: de brandweer heeft het pand maandag gekeurd.", "De gemeente"),
    ("es", "Los peritos midieron el túnel el lunes: once metros.", "Los peritos"),
    # Who is named with a number, behind a comma, is no relative clause.
    ("de", "Es gab am Montag viele Verletzte, die Polizei sprach von 40.", "die Polizei"),
    ("de", "Brandstiftung schlossen die Ermittler am Montag aus.", "die Ermittler"),
    ("de", "Eine Nachfolgerin für Lang will die Oberbürgermeisterin am Montag vorschlagen.", "die Oberbürgermeisterin"),
    # What is only told to have been said is told by who tells it.
    ("fr", "Un salarié affirme que le capteur avait signalé des rafales lundi.", "Un salarié"),
    ("es", "Según el sumario, los guardias advirtieron la fuga el lunes.", "el sumario"),
    ("de", "Jens Ritz sagte, er sei krank. Die Akten seien am Montag vom Amt bestätigt worden.", "Jens Ritz"),
    ("de", "Verloren hat am Montag Landrat Uwe Behrens. Er nehme es hin, sagte er.", "Uwe Behrens"),
    ("de", "Man ermittelt seit Montag gegen Gerda Anrain. Sie bestreitet das.", "Gerda Anrain"),
    ("fr", "Le sentier restera fermé jusqu'en juin, a décidé mercredi le maire.", "le maire"),
    ("pt", "A acusação falava na segunda-feira em 88 milhões.", "A acusação"),
    ("de", "Der Schaden liegt seit Montag nach Angaben der Polizei bei drei Millionen Euro.", "der Polizei"),
    # Nobody says it.
    ("nl", "**15.30 uur** De dienst heeft het maandag ingemeten: het gaat om 240 hectare.", None),
    ("es", "La sentencia se espera el lunes.", None),
    ("fr", "Aucun témoin n'a reconnu la victime lundi.", None),
    ("fr", "L'on nous promet une ligne lundi.", None),
    # Before a colon and a quotation.
    ("de", "Landrat Veit Roth (CDU): „Ich entschuldige mich. Das Tor ist seit Montag sicher.“", "Landrat Veit Roth"),
    ("nl", "Wethouder Bea Roth (Sport): “Het hek is sinds maandag weer veilig.”", "Wethouder Bea Roth"),
    ("de", "Ministerin Petra Roth: „Das Tor ist seit Montag wieder sicher.“", "Ministerin Petra Roth"),
    ("it", "La sindaca, Ana Ruta: «Il cancello è stato riparato lunedì».", "La sindaca, Ana Ruta"),
    # What somebody wants or counts.
    ("nl", "Wethouder Kolff wil het hek maandag openen.", "Wethouder Kolff"),
    ("pt", "O vereador Colmo quer abrir o portão na segunda-feira.", "O vereador Colmo"),
    ("de", "Etwa 300 Anwohner, so schätzte es der Pfarrer, kamen am Montag.", "der Pfarrer"),
    ("it", "Circa 300 vicini, a detta del parroco, sono venuti lunedì.", "parroco"),
    ("nl", "Zeker 300 buren, naar schatting van de pastoor, kwamen maandag.", "de pastoor"),
    # Of whom the sentence before tells.
    ("it", "La sindaca di Oda, Ana Ruta, è partita lunedì. «Torno domenica», ha detto.", "Ana Ruta"),
    ("es", "El jefe de la Diputación, Juan Ruiz, salió el lunes. «Vuelvo el domingo», ha dicho.", "Juan Ruiz"),
    ("nl", "Greet Smit, die er elke dag loopt, was er niet. Pas sinds maandag brandt er licht, zegt ze.", "Greet Smit"),
    ("it", "Lunedì un orso ha distrutto le arnie di Bruno Marzo: venti, dice lui.", "Bruno Marzo"),
]


@pytest.mark.parametrize(("language", "text", "speaker"), SPEAKERS)
def test_who_says_it_is_the_subject_of_the_verb_of_speech(language: str, text: str, speaker: str | None) -> None:
    """On whichever side of the verb, or behind "according to"; a pronoun stands for a name told before."""
    told = {claim.attribution for claim in claims(text, language) if claim.attribution}
    assert told == ({speaker} if speaker else set())


def test_a_mood_that_only_reports_goes_on_with_the_last_speaker() -> None:
    """German tells by the verb that somebody else says so."""
    read = claims("„Wir trauern“, sagte Carla Wegener am Mittwoch. Sie wolle am Freitag kommen.", "de")
    plan = next(claim for claim in read if claim.when is not None and claim.when.text == "Freitag")
    assert (plan.status.value, plan.attribution) == ("planned", "Carla Wegener")


STATUS = [
    ("de", "Das Ministerium bestätigte am Montag den Unfall.", "confirmed"),
    ("de", "Die Gespräche sollen am Montag fortgesetzt werden.", "planned"),
    ("de", "Das Konzert am Montag wurde abgesagt.", "cancelled"),
    ("de", "Die für Montag geplante Sprengung kann nicht stattfinden.", "cancelled"),
    ("nl", "Het concert van maandag gaat niet door.", "cancelled"),
    ("fr", "La ministre se rendra lundi à Lyon.", "planned"),
    ("fr", "On nous a dit en avril que rien ne serait fermé.", "reported"),
    ("fr", "Le directeur aurait ignoré deux alertes lundi.", "unverified"),
    ("fr", "Le conseil dément lundi tout accord.", "denied"),
    ("es", "Mañana se celebrará un funeral en la catedral.", "planned"),
    ("es", "El alcalde admitió el lunes un error.", "confirmed"),
    ("it", "Il concerto di lunedì è stato annullato.", "cancelled"),
    ("it", "Il Comune smentisce l'accusa.", "denied"),
    ("it", "Il ministro visiterà domani la scuola.", "planned"),
    ("it", "Il direttore avrebbe ignorato due allarmi lunedì.", "unverified"),
    ("pt", "O ministro confirmou na segunda-feira o acordo.", "confirmed"),
    ("pt", "A reabertura está prevista para abril.", "planned"),
    ("pt", "O sindicato garante ter avisado em janeiro.", "claimed"),
    ("nl", "Het bedrijf ontkent de fout.", "denied"),
    ("nl", "De minister zal maandag de fabriek bezoeken.", "planned"),
    ("nl", "De opening is voor maandag gepland.", "planned"),
    ("pt", "O concerto de segunda-feira foi cancelado.", "cancelled"),
    ("nl", "Het concert van maandag is afgelast.", "cancelled"),
    ("fr", "Une cérémonie est prévue lundi à Lyon.", "planned"),
    ("de", "Die Wahl ist für Montag geplant.", "planned"),
    ("es", "La empresa lo desmiente.", "denied"),
    ("es", "El pleno rechazó el lunes la ley.", "reported"),
    ("es", "El alcalde rechazó el lunes la acusación.", "denied"),
    ("de", "Das Gericht wies am Montag den Antrag zurück.", "reported"),
    ("de", "Der Minister wies am Montag die Vorwürfe zurück.", "denied"),
    ("it", "La festa, prevista per il 5 maggio, è stata annullata.", "cancelled"),
    ("fr", "L'entraîneur a été suspendu lundi.", "reported"),
    ("fr", "Le conducteur se serait endormi au volant lundi.", "unverified"),
    ("it", "È falso, precisa la Provincia, che i cervi siano morti lunedì.", "denied"),
    ("es", "Es falso, precisa la Diputación, que los ciervos murieran el lunes.", "denied"),
]


@pytest.mark.parametrize(("language", "text", "status"), STATUS)
def test_verbs_and_moods_tell_how_sure_it_is(language: str, text: str, status: str) -> None:
    """By the verb of speech, the tense, the mood that hedges, words that call off."""
    assert {claim.status.value for claim in claims(text, language)} == {status}
