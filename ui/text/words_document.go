package text

// What a step of undo is called, behind "Angre:" and its like: what the person
// did, with a small first letter. And why an edit, or saving, was refused, as a
// whole sentence.
var _ = register(map[string]words{
	"edit.value": {
		"endre «{what}»", "endre «{what}»", "change “{what}”"},
	"edit.reset_value": {
		"tilbakestille «{what}»", "tilbakestille «{what}»", "reset “{what}”"},
	"edit.reset_assumptions": {
		"tilbakestille alle forutsetninger", "tilbakestille alle føresetnader", "reset all assumptions"},
	"edit.reset_choices": {
		"tilbakestille alle valg", "tilbakestille alle val", "reset all choices"},
	"edit.option_value": {
		"endre «{what}» i alternativet", "endre «{what}» i alternativet", "change “{what}” in the option"},
	"edit.reset_option_value": {
		"tilbakestille «{what}» i alternativet", "tilbakestille «{what}» i alternativet", "reset “{what}” in the option"},
	"edit.reset_option_values": {
		"tilbakestille alle valg i alternativet", "tilbakestille alle val i alternativet", "reset all choices in the option"},
	"edit.run": {
		"endre «{what}»", "endre «{what}»", "change “{what}”"},
	"edit.reset_run": {
		"tilbakestille «{what}»", "tilbakestille «{what}»", "reset “{what}”"},
	"edit.seed": {
		"endre startverdien", "endre startverdien", "change the seed"},
	"edit.title": {
		"endre tittelen", "endre tittelen", "change the title"},
	"edit.author": {
		"endre forfatteren", "endre forfattaren", "change the author"},
	"edit.notes": {
		"endre merknadene", "endre merknadene", "change the notes"},
	"edit.text": {
		"endre teksten i filen", "endre teksten i fila", "change the text of the file"},
	"edit.reload": {
		"lese filen på nytt", "lese fila på nytt", "read the file again"},

	"edit.add_option": {
		"legge til alternativet «{name}»", "leggje til alternativet «{name}»", "add the option “{name}”"},
	"edit.duplicate_option": {
		"kopiere til alternativet «{name}»", "kopiere til alternativet «{name}»", "copy to the option “{name}”"},
	"edit.rename_option": {
		"gi alternativet navnet «{name}»", "gi alternativet namnet «{name}»", "name the option “{name}”"},
	"edit.option_notes": {
		"endre merknadene til alternativet", "endre merknadene til alternativet", "change the notes of the option"},
	"edit.delete_option": {
		"slette et alternativ", "slette eit alternativ", "delete an option"},
	"edit.move_option": {
		"flytte et alternativ", "flytte eit alternativ", "move an option"},

	"edit.move_member": {
		"flytte {what} til en annen tjeneste", "flytte {what} til ei anna teneste", "move {what} to another service"},
	"edit.host": {
		"gjøre {what} til vertskommune", "gjere {what} til vertskommune", "make {what} the host"},
	"edit.offices": {
		"endre kontorene", "endre kontora", "change the offices"},
	"edit.office_posts": {
		"endre stillingene ved kontoret i {what}", "endre stillingane ved kontoret i {what}", "change the posts at the office in {what}"},
	"edit.reset_office_posts": {
		"tilbakestille stillingene ved kontoret i {what}", "tilbakestille stillingane ved kontoret i {what}", "reset the posts at the office in {what}"},
	"edit.service_posts": {
		"endre stillingene i tjenesten", "endre stillingane i tenesta", "change the posts of the service"},
	"edit.reset_service_posts": {
		"tilbakestille stillingene i tjenesten", "tilbakestille stillingane i tenesta", "reset the posts of the service"},
	"edit.rename_service": {
		"gi tjenesten navnet «{name}»", "gi tenesta namnet «{name}»", "name the service “{name}”"},

	"edit.fact": {
		"endre «{what}» for {where}", "endre «{what}» for {where}", "change “{what}” for {where}"},
	"edit.reset_fact": {
		"tilbakestille «{what}» for {where}", "tilbakestille «{what}» for {where}", "reset “{what}” for {where}"},
	"edit.fact_source": {
		"endre kilden for {where}", "endre kjelda for {where}", "change the source for {where}"},
	"edit.add_municipality": {
		"ta med {what}", "ta med {what}", "add {what}"},
	"edit.remove_municipality": {
		"ta ut {what}", "ta ut {what}", "remove {what}"},
	"edit.leg": {
		"endre veien mellom {a} og {b}", "endre vegen mellom {a} og {b}", "change the road between {a} and {b}"},
	"edit.put_changes": {
		"prøve «{what}»", "prøve «{what}»", "try “{what}”"},
	"edit.drop_changes": {
		"ta bort «{what}»", "ta bort «{what}»", "take away “{what}”"},
	"edit.remove_leg": {
		"fjerne veien mellom {a} og {b}", "fjerne vegen mellom {a} og {b}", "remove the road between {a} and {b}"},

	"edit.error.blocked": {
		"Scenariet har feil som må rettes først.",
		"Scenarioet har feil som må rettast først.",
		"The scenario has mistakes that must be corrected first."},
	"edit.error.newer": {
		"Filen er laget med en nyere utgave av Grannelag og kan ikke endres med denne.",
		"Fila er laga med ei nyare utgåve av Grannelag og kan ikkje endrast med denne.",
		"The file was made by a newer Grannelag and cannot be changed with this one."},
	"edit.error.no_param": {
		"Denne verdien kan ikke endres her.",
		"Denne verdien kan ikkje endrast her.",
		"This value cannot be changed here."},
	"edit.error.no_name": {
		"Navnet kan ikke være tomt.",
		"Namnet kan ikkje vere tomt.",
		"The name cannot be empty."},
	"edit.error.no_option": {
		"Alternativet finnes ikke lenger.",
		"Alternativet finst ikkje lenger.",
		"The option is no longer there."},
	"edit.error.last_option": {
		"Det siste alternativet kan ikke slettes.",
		"Det siste alternativet kan ikkje slettast.",
		"The last option cannot be deleted."},
	"edit.error.too_many_options": {
		"Et scenario kan ha høyst {max} alternativer.",
		"Eit scenario kan ha høgst {max} alternativ.",
		"A scenario can have at most {max} options."},
	"edit.error.no_service": {
		"Tjenesten finnes ikke lenger.",
		"Tenesta finst ikkje lenger.",
		"The service is no longer there."},
	"edit.error.not_member": {
		"Kommunen er ikke med i tjenesten.",
		"Kommunen er ikkje med i tenesta.",
		"The municipality is not a member of the service."},
	"edit.error.no_office": {
		"Tjenesten har ikke noe kontor der.",
		"Tenesta har ikkje noko kontor der.",
		"The service has no office there."},
	"edit.error.office_twice": {
		"Tjenesten har allerede et kontor der.",
		"Tenesta har alt eit kontor der.",
		"The service has an office there already."},
	"edit.error.too_many_offices": {
		"En tjeneste kan ha høyst {max} kontorer.",
		"Ei teneste kan ha høgst {max} kontor.",
		"A service can have at most {max} offices."},
	"edit.error.no_municipality": {
		"Kommunen er ikke med i scenariet.",
		"Kommunen er ikkje med i scenarioet.",
		"The municipality is not in the scenario."},
	"edit.error.unknown_municipality": {
		"Kommunen finnes ikke i registeret.",
		"Kommunen finst ikkje i registeret.",
		"The municipality is not in the register."},
	"edit.error.municipality_there": {
		"Kommunen er allerede med i scenariet.",
		"Kommunen er alt med i scenarioet.",
		"The municipality is in the scenario already."},
	"edit.error.last_municipality": {
		"Den siste kommunen kan ikke tas ut.",
		"Den siste kommunen kan ikkje takast ut.",
		"The last municipality cannot be removed."},
	"edit.error.too_many_municipalities": {
		"Et scenario kan ha høyst {max} kommuner.",
		"Eit scenario kan ha høgst {max} kommunar.",
		"A scenario can have at most {max} municipalities."},
	"edit.error.no_leg": {
		"Det er ikke oppgitt noen vei mellom de to kommunene.",
		"Det er ikkje oppgitt nokon veg mellom dei to kommunane.",
		"No road is given between the two municipalities."},
	"edit.error.leg_loop": {
		"En vei går mellom to ulike kommuner.",
		"Ein veg går mellom to ulike kommunar.",
		"A road goes between two different municipalities."},
	"edit.error.back_alone": {
		"Oppgi reisetiden dit før reisetiden tilbake.",
		"Oppgi reisetida dit før reisetida tilbake.",
		"Give the travel time there before the travel time back."},
	"edit.error.refused": {
		"Endringen er ikke gjort, for da ville scenariet hatt feil:",
		"Endringa er ikkje gjord, for då ville scenarioet hatt feil:",
		"The change was not made, for the scenario would then have mistakes:"},
	"edit.error.form": {
		"Filen er skrevet på en måte som ikke kan endres herfra. Endre den i teksten.",
		"Fila er skriven på ein måte som ikkje kan endrast herifrå. Endre henne i teksten.",
		"The file is written in a form that cannot be changed from here. Change it in the text."},

	"edit.file.no_path": {
		"Scenariet har ingen fil ennå.",
		"Scenarioet har inga fil enno.",
		"The scenario has no file yet."},
	"edit.file.unread": {
		"Filen kan ikke leses:",
		"Fila kan ikkje lesast:",
		"The file cannot be read:"},
	"edit.file.deleted": {
		"{file} er slettet eller flyttet siden den ble lest eller lagret.",
		"{file} er sletta eller flytta sidan ho vart lesen eller lagra.",
		"{file} was deleted or moved since it was read or saved."},
	"edit.file.changed": {
		"{file} er endret av noen andre siden den ble lest eller lagret.",
		"{file} er endra av nokon andre sidan ho vart lesen eller lagra.",
		"{file} was changed by somebody else since it was read or saved."},
	"edit.file.damaged": {
		"Sikkerhetskopien {file} er skadet og kan ikke leses.",
		"Tryggingskopien {file} er skadd og kan ikkje lesast.",
		"The recovery copy {file} is damaged and cannot be read."},
})
