import { afterAll, describe, expect, it } from 'vitest';
import type { Card } from './card.ts';
import { CARD_MOST_BYTES, createCardRenderer } from './render-card.ts';

const renderer = createCardRenderer();
afterAll(() => renderer.close());

const card: Card = {
  label: 'Salah',
  tone: 'bad',
  claimHeading: 'Kabar yang beredar',
  claim: '🙏🙏 Bansos beras 40 kg cair hari ini, daftar lewat tautan ini sebelum jam 5 sore!!!',
  summary:
    'Tidak ada pendaftaran bansos lewat tautan. Penyaluran beras 10 kg per keluarga diumumkan pemerintah desa, tanpa biaya.',
  byline: 'Diskominfo Kabupaten Banjar · 3 Maret 2026',
  address: 'saring.example/klarifikasi/bansos-beras-40-kg',
  notice: null,
};
const size = (png: Buffer) => ({ width: png.readUInt32BE(16), height: png.readUInt32BE(20) });

describe('renderCard', () => {
  it('draws a square picture that loads on a weak signal', async () => {
    const png = await renderer.render(card);
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect(size(png)).toEqual({ width: 800, height: 800 });
    expect(png.length).toBeLessThanOrEqual(CARD_MOST_BYTES);
  });

  it('keeps to its weight with the longest texts, in any script', async () => {
    const long = 'Warga Desa Muara Uya diminta mengungsi karena bendungan retak. '.repeat(20);
    const png = await renderer.render({ ...card, claim: `${long}\u0000\ud800`, summary: long });
    expect(png.length).toBeLessThanOrEqual(CARD_MOST_BYTES);
  });

  it('shows other words as another picture', async () => {
    const [one, same, other] = await Promise.all([
      renderer.render(card),
      renderer.render(card),
      renderer.render({ ...card, notice: 'Diralat', tone: 'warn' }),
    ]);
    expect(one.equals(same)).toBe(true);
    expect(one.equals(other)).toBe(false);
  });

  it('fails what is drawn when it is closed, and draws again afterwards', async () => {
    const own = createCardRenderer();
    const drawing = expect(own.render(card)).rejects.toThrow('closed');
    await own.close();
    await drawing;
    expect((await own.render(card)).length).toBeGreaterThan(1000);
    await own.close();
  });
});
