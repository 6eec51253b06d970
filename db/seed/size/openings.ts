/** Paragraphs that opening posts of a generated community are put together from. */
export const OPENING_PARAGRAPHS = {
  nl: [
    'Vorig seizoen gaven we een deel van de lessen op locatie en een deel online. Dat ging beter dan gedacht, maar niet vanzelf. Hieronder staat wat we deden en wat het opleverde.',
    'De groep bestaat uit **acht cursisten** tussen de 9 en 12 jaar. Vijf zitten in het lokaal, drie doen thuis mee. De camera staat achterin, zodat de thuisgroep dezelfde kant op kijkt als de rest.',
    '## Wat je nodig hebt\n\n- een laptop met een tweede scherm of een televisie;\n- een losse microfoon, liefst een die op tafel kan staan;\n- een tien minuten langere pauze dan je gewend bent.',
    'Het geluid was het lastigst. We hebben eerst **alle automatische filters uitgezet** en daarna pas naar het volume gekeken. In die volgorde scheelt het je een half uur zoeken.',
    '> “Ik hoorde mezelf voor het eerst zoals een ander mij hoort.”\n\nDat zei een cursist na de opname van de derde week. Sindsdien nemen we elke maand iets op.',
    '## Zo loopt de les\n\n1. Vijf minuten binnenkomen: iedereen zegt iets, ook thuis.\n2. Een korte opdracht die zonder uitleg kan beginnen.\n3. Werken in tweetallen, steeds een van thuis en een uit het lokaal.\n4. Afsluiten met één zin: wat neem je mee?',
    'Wat niet werkte: twintig minuten uitleg vooraf. Thuis was dan de helft al afgehaakt. Nu begint de les met doen, en komt de uitleg pas als iemand ernaar vraagt.',
    'Voor de tweetallen gebruiken we aparte ruimtes van zeven minuten. Korter is te kort om iets te maken, langer en het gesprek gaat over het weekend. Ook leuk, maar niet de bedoeling.',
    '| moment | in het lokaal | thuis |\n| --- | --- | --- |\n| begin | kring | iedereen in beeld |\n| midden | tweetallen | aparte ruimte |\n| slot | rondje | rondje |',
    'De ouders krijgen vooraf een mail met drie zinnen: hoe laat, welke link, en dat een rommelige kamer helemaal niet erg is. Die laatste zin neemt veel spanning weg.',
    'We hielden drie dingen bij: wie er was, wie er de week erna weer was, en wat iemand zelf had gemaakt. Meer meten kostte tijd en leverde niets op waar we iets mee konden.',
    'Mijn vraag: hoe doen jullie dit bij groepen die elkaar nog niet kennen? Bij ons duurde het drie weken voordat er thuis iemand uit zichzelf iets zei.',
    'Reken op een half uur voorbereiding de eerste keer en tien minuten daarna. Het schema mag je overnemen; zet er gerust je eigen stappen in en laat weten wat je veranderde.',
    'In de derde week viel de verbinding weg. We hadden afgesproken dat de thuisgroep dan **gewoon doorgaat met de opdracht** en een foto stuurt. Dat bleek de beste les van het blok.',
  ],
  en: [
    'Last season we taught half of the lessons on location and half online. It went better than we thought, but not by itself. Here is what we did and what came of it.',
    'The group has **eight pupils** between 9 and 12. Five are in the room and three join from home. The camera stands at the back, so that everyone looks the same way.',
    '## What you need\n\n- a laptop with a second screen;\n- a separate microphone that can stand on a table;\n- a break that is ten minutes longer than you are used to.',
    'Sound was the hardest part. We first **switched off every automatic filter** and only then looked at the volume. In that order it saves half an hour of searching.',
    'What did not work: twenty minutes of explaining first. Now the lesson begins with doing, and the explanation follows when somebody asks for it.',
    'My question: how do you do this with groups who do not know each other yet? With us it took three weeks before anyone at home spoke up.',
  ],
} as const;

export const SUMMARIES = {
  nl: [
    'Een les die half in het lokaal en half thuis gegeven wordt, met een schema om over te nemen.',
    'Wat er misging, wat we veranderden en waarom het nu wel loopt.',
    'Begin met doen in plaats van uitleggen: thuis blijft dan iedereen erbij.',
    'Drie afspraken met ouders die de online les rustiger maken.',
    'Zet eerst de geluidsfilters uit en kijk dan pas naar het volume.',
  ],
  en: ['A lesson half in the room and half at home, with a schedule to copy.', 'What went wrong, what we changed and why it works now.'],
} as const;
