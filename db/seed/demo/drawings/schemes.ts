import * as s from './sheet';

const { box, disc, stroke, words, wordsFrom, arrow, standing, sheet } = s;

/** From instrument to pupil, with the four switches. */
export const soundChain = () =>
  sheet(
    ...['gitaar', 'microfoon', 'laptop', 'leerling'].map((name, index) => {
      const x = 70 + index * 275;
      const isLaptop = index === 2;
      const block = box(x, 140, 235, 150, { fill: isLaptop ? s.TINT : s.PALE, stroke: isLaptop ? s.VELVET : s.INK });
      return block + words(name, x + 118, 228, isLaptop ? s.VELVET : s.INK, 30) + (index < 3 ? arrow(x + 243, 215, x + 267, 215) : '');
    }),
    stroke('M738 296V360', { stroke: s.VELVET }),
    box(230, 364, 740, 340, { stroke: s.VELVET, fill: s.PAPER }),
    ...(
      [
        ['oorspronkelijk geluid', true],
        ['echo weghalen', false],
        ['stereo', false],
        ['volume vanzelf', false],
      ] as const
    ).map(([name, on], index) => {
      const y = 424 + index * 74;
      const knob = box(280, y - 22, 96, 48, { fill: on ? s.PATINA : s.PAPER, stroke: on ? s.PATINA : s.SOFT }, 24);
      return knob + disc(on ? 352 : 304, y + 2, 15, { fill: on ? s.PAPER : s.SOFT, stroke: 'none' }) + wordsFrom(name, 410, y + 18, on ? s.PATINA : s.SOFT);
    }),
  );

/** Three roles that move on. */
export const languageCircle = () =>
  sheet(
    ...[
      { x: 600, y: 205, name: 'spreker', fill: s.TINT, stroke: s.VELVET },
      { x: 860, y: 560, name: 'vrager', fill: s.MINT, stroke: s.PATINA },
      { x: 340, y: 560, name: 'teller', fill: s.PALE, stroke: s.INK },
    ].map(({ x, y, name, fill, stroke: colour }) => disc(x, y, 132, { fill, stroke: colour, width: 8 }) + words(name, x, y + 14, colour, 38)),
    arrow(715, 305, 800, 425, { stroke: s.SOFT }),
    arrow(715, 600, 485, 600, { stroke: s.SOFT }),
    arrow(400, 425, 485, 305, { stroke: s.SOFT }),
    words('elke 4', 600, 425, s.VELVET, 44),
    words('minuten', 600, 490, s.VELVET, 44),
  );

/** How often the picture froze, on wifi and on the cable. */
export const cableNotWifi = () => {
  const weeks = [13, 15, 12, 14, 15, 0, 1, 0, 0, 0, 0, 0];
  const bars = weeks.map((count, week) => {
    const [x, h] = [150 + week * 80, Math.max(count * 28, 6)];
    const onCable = week > 4;
    return box(x, 600 - h, 54, h, { fill: onCable ? s.PATINA : s.VELVET, stroke: 'none' }, 6) + (count ? words(String(count), x + 27, 580 - h, s.SOFT, 28) : '');
  });
  return sheet(
    stroke('M110 606H1130', { stroke: s.SOFT }),
    ...bars,
    stroke('M542 150V640', { stroke: s.BRASS, dash: '4 18' }),
    words('wifi', 320, 690, s.VELVET, 42),
    words('kabel van 15 meter', 830, 690, s.PATINA, 42),
    words('haperingen per week', 850, 190, s.SOFT, 36),
  );
};

/** Question and answer over a connection: the delay falls in the rest. */
export const questionAnswer = () => {
  const note = (x: number, y: number, colour: string) =>
    `<ellipse cx="${x}" cy="${y}" rx="22" ry="16" transform="rotate(-18 ${x} ${y})" fill="${colour}"/>${stroke(`M${x + 20} ${y - 6}V${y - 92}`, { stroke: colour })}`;
  const staff = (y: number) => [0, 1, 2, 3, 4].map((line) => stroke(`M230 ${y + line * 26}H1120`, { stroke: s.LINE, width: 3 })).join('');
  return sheet(
    staff(190),
    staff(480),
    words('a', 150, 260, s.VELVET, 60),
    words('b', 150, 550, s.PATINA, 60),
    ...[290, 370, 450, 530].map((x, index) => note(x, 268 - index * 13, s.VELVET)),
    ...[800, 880, 960, 1040].map((x, index) => note(x, 530 + index * 13, s.PATINA)),
    box(600, 160, 150, 460, { fill: s.PALE, stroke: s.BRASS, dash: '4 18' }),
    words('rust', 675, 590, s.INK, 40),
    arrow(570, 250, 770, 500, { stroke: s.SOFT }),
    words('de vertraging valt in de rust', 600, 730, s.SOFT, 38),
  );
};

/** The trolley with everything on it, in the yellow box where it is parked. */
export const trolley = () =>
  sheet(
    box(400, 650, 420, 70, { fill: s.BRASS, stroke: 'none', }, 6),
    stroke('M440 300V640M780 300V640M440 470H780M440 610H780', { stroke: s.SOFT, width: 12 }),
    disc(470, 668, 24, { fill: s.PAPER }),
    disc(750, 668, 24, { fill: s.PAPER }),
    box(400, 130, 420, 220, { fill: s.TINT, stroke: s.VELVET, width: 8 }),
    box(580, 96, 60, 34, { fill: s.BRASS }, 8),
    words('scherm', 610, 255, s.VELVET, 40),
    box(540, 430, 140, 36, { fill: s.INK, stroke: 'none' }, 18),
    wordsFrom('microfoon', 850, 460, s.SOFT),
    arrow(838, 448, 694, 448, { stroke: s.SOFT, width: 4 }),
    box(480, 560, 150, 44, { fill: s.PALE }, 8),
    wordsFrom('stekkers', 850, 590, s.SOFT),
    arrow(838, 580, 644, 580, { stroke: s.SOFT, width: 4 }),
    wordsFrom('camera', 850, 124, s.SOFT),
    arrow(838, 112, 654, 112, { stroke: s.SOFT, width: 4 }),
    stroke('M440 590C300 590 300 690 150 690', { stroke: s.PATINA, width: 8 }),
    wordsFrom('10 meter', 110, 610, s.PATINA),
    words('vaste plek', 610, 758, s.SOFT, 30),
  );

/** The box that travels to the class, and the guide who stays. */
export const shoebox = () =>
  sheet(
    box(120, 400, 400, 230, { fill: s.PALE, width: 8 }),
    box(100, 350, 440, 70, { fill: s.TINT, stroke: s.VELVET, width: 8 }),
    disc(210, 290, 34, { fill: s.MINT, stroke: s.PATINA }),
    stroke('M300 320C330 250 360 320 390 250', { stroke: s.VELVET }),
    stroke('M450 320L480 250M470 320L500 260M452 300H494', {}),
    words('6 dingen', 320, 535, s.INK, 40),
    words('naar de klas', 320, 710, s.SOFT, 38),
    arrow(700, 470, 560, 470, { stroke: s.SOFT, dash: '4 18' }),
    stroke('M730 180V640M1090 180V640M730 300H1090M730 420H1090', { stroke: s.SOFT, width: 10 }),
    ...[780, 860, 940, 1030].map((x, index) => box(x - 28, index % 2 ? 236 : 350, 56, 60, { fill: index % 2 ? s.MINT : s.PALE }, 6)),
    standing(910, 640, 190),
    words('gids in het depot', 910, 710, s.SOFT, 38),
  );

/** Four organisations and the baton between them. */
export const relayRoute = () =>
  sheet(
    stroke('M150 560C300 560 260 260 450 260S640 560 780 560S900 300 1060 300', { stroke: s.LINE, width: 46 }),
    ...[
      { x: 150, y: 560, name: 'de brug', label: 670, has: false },
      { x: 450, y: 260, name: 'rijnoever', label: 180, has: false },
      { x: 780, y: 560, name: 'klankhuis', label: 670, has: true },
      { x: 1040, y: 300, name: 'de loods', label: 220, has: false },
    ].map(({ x, y, name, label, has }) => disc(x, y, 44, { fill: has ? s.BRASS : s.TINT, stroke: has ? s.INK : s.VELVET, width: 8 }) + words(name, x + (x === 1040 ? -20 : x === 150 ? 20 : 0), label, has ? s.INK : s.VELVET, 38)),
    `<g transform="translate(780 560) rotate(-34)">${box(-70, -16, 140, 32, { fill: s.VELVET, stroke: s.PAPER, width: 4 }, 16)}</g>`,
  );

/** A drawing made during a meeting, racoon included. */
export const pictureMinutes = () =>
  sheet(
    words('wat hebben we besloten?', 600, 120, s.VELVET, 44),
    stroke('M90 150C400 170 800 130 1110 152', { stroke: s.BRASS, width: 8 }),
    ...['een kar', 'een kabel', 'koffie om tien'].map((line, index) => disc(150, 268 + index * 120, 30, { fill: s.PALE }) + words(String(index + 1), 150, 284 + index * 120) + wordsFrom(line, 215, 284 + index * 120, s.INK, 40)),
    stroke('M690 640C680 480 720 430 820 430S960 480 950 640Z', { fill: s.MINT, stroke: s.PATINA, width: 8 }),
    disc(820, 350, 110, { fill: s.PAPER, stroke: s.INK, width: 8 }),
    stroke('M735 285L720 215L785 250M905 285L920 215L855 250', { fill: s.PALE }),
    stroke('M725 350C760 310 800 330 815 360C790 400 740 400 725 350Z', { fill: s.SOFT, stroke: s.INK }),
    stroke('M915 350C880 310 840 330 825 360C850 400 900 400 915 350Z', { fill: s.SOFT, stroke: s.INK }),
    ...[775, 865].map((x) => disc(x, 355, 9, { fill: s.PAPER, stroke: 'none' })),
    disc(820, 400, 13, { fill: s.INK }),
    stroke('M950 610C1060 600 1090 520 1060 460', { stroke: s.INK, width: 34 }),
    stroke('M950 610C1060 600 1090 520 1060 460', { stroke: s.PALE, width: 20, dash: '30 34' }),
    words('joris', 820, 720, s.SOFT, 38),
    words('aan tafel 4', 330, 690, s.SOFT, 38),
  );
