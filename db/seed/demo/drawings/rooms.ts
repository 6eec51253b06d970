import * as s from './sheet';

const { box, disc, stroke, words, arrow, camera, fromAbove, standing, sheet } = s;

const dashed = { dash: '4 20', stroke: s.SOFT };

/** Two cameras and a teacher in a lesson room, seen from above. */
export const twoCameras = () =>
  sheet(
    box(90, 90, 1020, 600, { stroke: s.SOFT, width: 10 }, 8),
    stroke('M90 250V430', { stroke: s.DELFT, width: 16 }),
    words('raam', 182, 352, s.DELFT),
    box(545, 360, 110, 50, { fill: s.PALE }),
    words('lessenaar', 600, 480, s.SOFT),
    fromAbove(330, 390, 90),
    words('docent', 330, 500, s.VELVET),
    fromAbove(880, 390, -90, s.PATINA, s.MINT),
    words('leerling', 880, 500, s.PATINA),
    camera(745, 250, -118, 330),
    words('camera 1', 860, 200),
    camera(470, 590, -36, 190),
    words('camera 2', 640, 640),
    words('op ooghoogte', 600, 748, s.SOFT),
  );

/** A dance studio with a mirror in front and dancers at home on the wall behind. */
export const mirrorScreen = () =>
  sheet(
    box(90, 100, 1020, 590, { stroke: s.SOFT, width: 10 }, 8),
    stroke('M170 100H1030', { stroke: s.DELFT, width: 22 }),
    words('spiegel', 330, 175, s.DELFT),
    camera(600, 122, 180, 400),
    words('camera', 735, 175),
    ...[300, 460, 620, 780, 940].map((x, index) => fromAbove(x, index % 2 ? 370 : 300, 0)),
    fromAbove(600, 440, 0),
    box(190, 540, 820, 120, { fill: s.MINT, stroke: s.PATINA }),
    ...[300, 500, 700, 900].map((x) => standing(x, 648, 96, s.PATINA, s.PAPER)),
    words('thuis, op ware grootte', 600, 748, s.PATINA),
  );

/** A hall in section: what comes straight to the ear, and what comes by ceiling and wall. */
export const hallAcoustics = () =>
  sheet(
    stroke('M110 640V260Q600 90 1090 260V640Z', { stroke: s.SOFT, width: 10 }),
    stroke('M110 560H330V640', { stroke: s.SOFT }),
    standing(230, 556, 170),
    box(300, 440, 20, 60, { fill: s.BRASS }, 10),
    words('30 cm', 412, 480),
    arrow(345, 520, 930, 540, { stroke: s.VELVET, width: 8 }),
    arrow(280, 400, 560, 190, dashed),
    arrow(570, 190, 920, 500, dashed),
    arrow(330, 420, 1040, 360, dashed),
    standing(960, 640, 150, s.PATINA, s.MINT),
    stroke('M1062 290V620', { stroke: s.VELVET, width: 20, dash: '30 26' }),
    words('dekens', 945, 290, s.VELVET),
    words('direct', 620, 590, s.VELVET),
    words('galm', 640, 330, s.SOFT),
    words('2 tellen galm, 12 dekens', 600, 735, s.SOFT),
  );

/** A player at three distances from the camera. */
export const theatreFrame = () =>
  sheet(
    stroke('M80 620H1120', { stroke: s.SOFT, width: 8 }),
    box(100, 470, 66, 48, { fill: s.BRASS }, 10),
    stroke('M133 518V620', {}),
    stroke('M170 494L1120 180M170 494L1120 640', { stroke: s.BRASS, width: 4, dash: '4 18' }),
    ...[
      { x: 330, h: 330, name: 'gezicht', far: '60 cm' },
      { x: 640, h: 330, name: 'buste', far: '1,20 m' },
      { x: 990, h: 330, name: 'hele lijf', far: '3 m' },
    ].map(
      ({ x, h, name, far }) =>
        standing(x, 616, h) + stroke(`M${x - 70} 634H${x + 70}`, { stroke: s.VELVET, width: 14 }) + words(name, x, 700) + words(far, x, 752, s.SOFT),
    ),
    words('drie strepen op de vloer', 600, 120, s.VELVET, 40),
  );

/** A telephone on a hinged arm above a sheet of paper, seen from the side. */
export const overheadCamera = () =>
  sheet(
    stroke('M90 600H1110', { width: 12, stroke: s.SOFT }),
    stroke('M150 600V640M1050 600V640', { width: 12, stroke: s.SOFT }),
    stroke('M250 600V560L170 360L440 190L560 240', { width: 14, stroke: s.VELVET }),
    ...[[170, 360], [440, 190]].map(([x = 0, y = 0]) => disc(x, y, 16, { fill: s.TINT, stroke: s.VELVET })),
    box(490, 240, 180, 26, { fill: s.INK }, 8),
    stroke('M580 280L420 580H740Z', { fill: s.PALE, stroke: s.BRASS, width: 4, dash: '4 18' }),
    box(420, 576, 320, 20, { fill: s.PAPER }, 4),
    stroke('M640 574C660 520 720 480 770 470', { stroke: s.PATINA, width: 10 }),
    words('papier', 580, 660),
    words('telefoon', 700, 225),
    stroke('M330 590L350 470M320 470H384L370 430H334Z', { fill: s.PALE }),
    words('lamp', 340, 400, s.SOFT),
    box(880, 420, 200, 130, { fill: s.MINT, stroke: s.PATINA }),
    stroke('M850 590H1110', { stroke: s.PATINA, width: 12 }),
    words('laptop', 980, 395, s.PATINA),
    stroke('M780 280V570M766 280H794M766 570H794', { stroke: s.SOFT }),
    words('45 cm', 870, 330, s.SOFT),
    words('zo kijk je recht naar beneden', 600, 745, s.SOFT),
  );
